using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Places;
using Footbridge.Schedule.Staffing;

namespace Footbridge.Unit.Schedule;

public class HoursFactsTests
{
    private static readonly DateOnly Monday = new(2026, 3, 16);
    private static readonly SiteId Here = new(new Guid("00000000-0000-0000-0000-000000000001"));
    private static readonly SiteId There = new(new Guid("00000000-0000-0000-0000-000000000002"));
    private static readonly RoomId Room = new(new Guid("00000000-0000-0000-0000-000000000003"));
    private static readonly UserId Maya = new(new Guid("00000000-0000-0000-0000-000000000004"));

    [Fact]
    public void Nothing_speaks_against_a_meeting_inside_all_hours() => Codes(Meeting()).ShouldBeEmpty();

    [Fact]
    public void What_nobody_wrote_down_speaks_against_nothing() =>
        new HoursFacts([], []).Of(Meeting() with { Start = new(5, 0) }).ShouldBeEmpty();

    [Fact]
    public void A_meeting_that_ends_after_the_site_closes_is_told_of() =>
        Codes(Meeting() with { Start = new(16, 0), Minutes = 150 }).ShouldBe(["site-hours", "not-at-work"]);

    [Fact]
    public void A_site_that_does_not_open_that_weekday_is_told_of() =>
        Codes(Meeting() with { On = Monday.AddDays(1) }).ShouldBe(["site-shut", "not-at-work"]);

    [Fact]
    public void Work_at_another_site_is_not_work_here()
    {
        var facts = Facts(work: [new(DayOfWeek.Monday, new(8, 0), new(17, 0), There)]);
        facts.Of(Meeting()).Select(f => f.Code).ShouldBe(["elsewhere"]);
    }

    [Fact]
    public void A_meeting_by_video_is_led_from_anywhere()
    {
        var facts = Facts(work: [new(DayOfWeek.Monday, new(8, 0), new(17, 0), There)]);
        facts.Of(Meeting() with { Site = null, Room = null }).ShouldBeEmpty();
    }

    [Fact]
    public void Two_blocks_that_follow_each_other_hold_a_meeting_across_them()
    {
        var facts = Facts(
            work: [new(DayOfWeek.Monday, new(8, 0), new(10, 0), Here), new(DayOfWeek.Monday, new(10, 0), new(12, 0), Here)]
        );
        facts.Of(Meeting()).ShouldBeEmpty();
    }

    [Fact]
    public void A_gap_in_the_working_day_does_not()
    {
        var facts = Facts(
            work: [new(DayOfWeek.Monday, new(8, 0), new(10, 0), Here), new(DayOfWeek.Monday, new(10, 30), new(13, 0), Here)]
        );
        facts.Of(Meeting()).Select(f => f.Code).ShouldBe(["not-at-work"]);
    }

    [Fact]
    public void A_kind_the_person_is_not_down_for_is_told_of() => Codes(Meeting() with { Kind = "dbt" }).ShouldBe(["kind"]);

    [Fact]
    public void Leave_is_told_of_with_its_days_and_never_its_reason()
    {
        var leave = new StaffLeave
        {
            Id = default,
            User = Maya,
            From = Monday.AddDays(-1),
            To = Monday,
            Reason = "Surgery",
        };
        var fact = Facts(leaves: [leave]).Of(Meeting()).Single();
        fact.Code.ShouldBe("on-leave");
        fact.Days.ShouldBe(new Period(Monday.AddDays(-1), Monday));
        fact.ToString().ShouldNotContain("Surgery");
    }

    [Theory]
    [InlineData(true, false, true)]
    [InlineData(true, true, true)]
    [InlineData(false, false, true)]
    public void A_closure_of_the_place_is_told_of(bool ofSite, bool ofRoom, bool told) =>
        (
            Facts(closures: [Closed(ofSite ? Here : null, ofRoom ? Room : null)]).Of(Meeting()).Any(f => f.Code == "closed")
        ).ShouldBe(told);

    [Fact]
    public void A_closure_elsewhere_is_not_told_of() => Facts(closures: [Closed(There, null)]).Of(Meeting()).ShouldBeEmpty();

    [Fact]
    public void Only_a_holiday_stops_a_meeting_by_video()
    {
        var video = Meeting() with { Site = null, Room = null };
        Facts(closures: [Closed(Here, null)]).Of(video).ShouldBeEmpty();
        Facts(closures: [Closed(null, null)]).Of(video).Select(f => f.Code).ShouldBe(["closed"]);
    }

    [Fact]
    public void A_series_is_told_once_of_each_thing_with_its_first_day()
    {
        var late = Meeting() with { Start = new(15, 0) };
        var weeks = Enumerable.Range(0, 5).Select(n => late with { On = Monday.AddDays(7 * n) });
        var facts = Facts().Of(weeks);
        facts.Select(f => (f.Code, f.First)).ShouldBe([("site-hours", Monday), ("not-at-work", Monday)]);
    }

    [Fact]
    public void Later_hours_replace_earlier_ones_from_their_own_day()
    {
        var shorter = SiteHours.Of(default, Here, Monday.AddDays(7), [new(DayOfWeek.Monday, new(13, 0), new(17, 0))], 0);
        var facts = new HoursFacts([Open(), shorter], []);
        var weeks = Enumerable.Range(0, 3).Select(n => Meeting() with { On = Monday.AddDays(7 * n) });
        facts.Of(weeks).Single().First.ShouldBe(Monday.AddDays(7));
    }

    private static IEnumerable<string> Codes(MeetingHour meeting) => Facts().Of(meeting).Select(f => f.Code);

    private static MeetingHour Meeting() => new(Monday, new(9, 0), 180, Here, Room, Maya, "cbt");

    private static SiteHours Open() => SiteHours.Of(default, Here, Monday, [new(DayOfWeek.Monday, new(8, 0), new(17, 0))], 1);

    private static Closure Closed(SiteId? site, RoomId? room) =>
        new()
        {
            Id = default,
            Site = site,
            Room = room,
            From = Monday,
            To = Monday,
            Reason = "Painting",
        };

    private static HoursFacts Facts(
        IReadOnlyList<WorkBlock>? work = null,
        IReadOnlyList<StaffLeave>? leaves = null,
        IReadOnlyList<Closure>? closures = null
    )
    {
        var terms = WorkTerms.Usual with
        {
            Kinds = ["cbt"],
            Blocks = work ?? [new WorkBlock(DayOfWeek.Monday, new(8, 0), new(16, 0), Here)],
        };
        return new([Open()], [StaffHours.Of(default, Maya, Monday, terms)]) { Leaves = leaves ?? [], Closures = closures ?? [] };
    }
}
