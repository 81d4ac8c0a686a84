using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule;
using Footbridge.Schedule.Feeds;

namespace Footbridge.Unit.Schedule;

/// <summary>Series and single meetings as entries of a calendar.</summary>
public sealed class FeedPlanTests
{
    private static readonly GroupId Group = new(Guid.Parse("01900000-0000-7000-8000-000000000001"));
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly FeedHour Usual = new(new(9, 0), 180, "12 Main Street", "");
    private static readonly Period Spring = new(new(2026, 1, 1), new(2026, 6, 30));

    [Fact]
    public void A_series_without_an_end_is_one_entry_without_an_end()
    {
        var entry = FeedPlan.Of([Weekly()], [.. Weeks(0, 18).Select(On)], Spring).ShouldHaveSingleItem();
        (entry.First, entry.Last, entry.Without.Count, entry.Different.Count).ShouldBe((Monday, null, 0, 0));
    }

    [Fact]
    public void What_does_not_take_place_is_left_out_and_what_is_moved_stands_apart()
    {
        var moved = On(Monday.AddDays(14)) with { Hour = Usual with { Start = new(13, 0) } };
        FeedMeeting[] meetings = [On(Monday), moved, .. Weeks(3, 18).Select(On)];
        var entry = FeedPlan.Of([Weekly()], meetings, Spring).ShouldHaveSingleItem();
        entry.Without.ShouldBe([Monday.AddDays(7)]);
        entry.Different.ShouldBe([moved]);
    }

    [Fact]
    public void A_series_that_ends_has_its_last_meeting_for_an_end()
    {
        var entry = FeedPlan.Of([Weekly(Monday.AddDays(30))], [.. Weeks(0, 4).Select(On)], Spring).ShouldHaveSingleItem();
        entry.Last.ShouldBe(Monday.AddDays(21));
    }

    [Fact]
    public void A_meeting_that_is_in_no_series_stands_alone_and_none_is_shown_twice()
    {
        var visit = On(Monday.AddDays(2));
        FeedSeries[] twice = [Weekly(), Weekly(Monday.AddDays(70))];
        var entries = FeedPlan.Of(twice, [visit, .. Weeks(0, 18).Select(On)], Spring);
        entries.Select(e => (e.First, e.Repeats)).ShouldBe([(Monday, true), (visit.On, false)]);
    }

    [Fact]
    public void Two_people_of_one_group_have_no_name_of_an_entry_in_common_and_each_keeps_theirs()
    {
        var (one, other) = (
            Guid.Parse("01900000-0000-7000-8000-00000000000a"),
            Guid.Parse("01900000-0000-7000-8000-00000000000b")
        );
        FeedUid.Of(one, Group, "series 2026-03-02").ShouldBe(FeedUid.Of(one, Group, "series 2026-03-02"));
        FeedUid.Of(one, Group, "series 2026-03-02").ShouldNotBe(FeedUid.Of(other, Group, "series 2026-03-02"));
        FeedUid.Of(one, Group, "series 2026-03-02").ShouldNotContain(Group.Value.ToString()[..8]);
    }

    private static FeedSeries Weekly(DateOnly? to = null) =>
        new(Group, new WeeklySlot(DayOfWeek.Monday, Usual.Start, Usual.Minutes, Monday, to), Usual);

    private static IEnumerable<DateOnly> Weeks(int from, int to) =>
        Enumerable.Range(from, to - from).Select(w => Monday.AddDays(7 * w));

    private static FeedMeeting On(DateOnly day) => new(Group, day, Usual);
}
