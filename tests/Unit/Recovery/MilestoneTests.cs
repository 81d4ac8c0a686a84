using CsCheck;
using Footbridge.Recovery.Milestones;

namespace Footbridge.Unit.Recovery;

/// <summary>Milestones count what was done. Nothing that happens later takes one away.</summary>
public sealed class MilestoneTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    private static readonly Gen<(DateOnly On, int Kind)[]> Deeds = Gen.Select(Gen.Int[0, 400], Gen.Int[0, 5])
        .Select((day, kind) => (Monday.AddDays(day), kind))
        .Array[0, 200];

    private static readonly Gen<(DateOnly On, bool Came, bool Missed)[]> Sessions = Gen.Select(Gen.Int[0, 120], Gen.Int[0, 2])
        .Select((day, state) => (Monday.AddDays(day), state == 0, state == 1))
        .Array[0, 60];

    [Fact]
    public void What_was_reached_says_the_day_and_what_comes_next_says_how_many_more()
    {
        var sheet = MilestoneCount.Of(Done(MilestoneKind.Sessions, [.. Enumerable.Range(0, 12).Select(i => Monday.AddDays(i))]));
        sheet.Reached.ShouldBe([new(MilestoneKind.Sessions, 10, Monday.AddDays(9)), new(MilestoneKind.Sessions, 1, Monday)]);
        sheet.Next.ShouldContain(new NextMilestone(MilestoneKind.Sessions, 25, 13));
    }

    [Fact]
    public void Whatever_is_done_later_takes_no_milestone_away() =>
        Gen.Select(Deeds, Deeds)
            .Sample(
                (before, later) =>
                {
                    // What comes later comes on later days.
                    var after = before.Concat(later.Select(d => (On: d.On.AddDays(401), d.Kind)));
                    var had = MilestoneCount.Of(Of(before)).Reached;
                    had.Except(MilestoneCount.Of(Of(after)).Reached).ShouldBeEmpty();
                }
            );

    [Fact]
    public void A_return_to_use_takes_no_milestone_away_and_counts_as_a_check_in() =>
        Deeds.Sample(deeds =>
        {
            var told = deeds.Append((Monday.AddDays(401), (int)MilestoneKind.CheckIns));
            var had = MilestoneCount.Of(Of(deeds)).Reached;
            MilestoneCount.Of(Of(told)).Reached.Count.ShouldBeGreaterThanOrEqualTo(had.Count);
            had.Except(MilestoneCount.Of(Of(told)).Reached).ShouldBeEmpty();
        });

    [Fact]
    public void Whole_weeks_only_grow_with_time() =>
        Gen.Select(Sessions, Gen.Int[0, 130], Gen.Int[0, 130])
            .Sample(
                (sessions, one, other) =>
                {
                    var (early, late) = (Monday.AddDays(Math.Min(one, other)), Monday.AddDays(Math.Max(one, other)));
                    var then = MilestoneCount.WeeksOf(sessions.Where(s => s.On <= early), early);
                    then.Except(MilestoneCount.WeeksOf(sessions.Where(s => s.On <= late), late)).ShouldBeEmpty();
                }
            );

    [Fact]
    public void Days_only_grow_with_time_and_no_day_counts_twice() =>
        Gen.Select(Gen.Int[0, 200], Gen.Int[0, 60], Gen.Int[0, 300], Gen.Int[0, 300])
            .Sample(
                (first, length, one, other) =>
                {
                    (DateOnly, DateOnly)[] stays =
                    [
                        (Monday.AddDays(first), Monday.AddDays(first + length)),
                        (Monday.AddDays(first + (length / 2)), DateOnly.MaxValue),
                    ];
                    var early = MilestoneCount.DaysOf(stays, Monday.AddDays(Math.Min(one, other)));
                    var late = MilestoneCount.DaysOf(stays, Monday.AddDays(Math.Max(one, other)));
                    late.Take(early.Count).ShouldBe(early);
                    late.Distinct().Count().ShouldBe(late.Count);
                }
            );

    [Fact]
    public void A_second_stay_goes_on_counting()
    {
        (DateOnly, DateOnly)[] stays = [(Monday, Monday.AddDays(19)), (Monday.AddDays(60), Monday.AddDays(90))];
        var days = MilestoneCount.DaysOf(stays, Monday.AddDays(90));
        MilestoneCount
            .Of(Done(MilestoneKind.Days, days))
            .Reached.ShouldContain(new Milestone(MilestoneKind.Days, 30, Monday.AddDays(69)));
    }

    [Theory]
    [InlineData(false, false, 1)]
    [InlineData(false, true, 0)]
    public void A_week_is_whole_when_none_was_missed_without_a_word(bool came, bool missed, int weeks)
    {
        (DateOnly, bool, bool)[] sessions = [(Monday, true, false), (Monday.AddDays(2), came, missed)];
        MilestoneCount.WeeksOf(sessions, Monday.AddDays(7)).Count.ShouldBe(weeks);
        MilestoneCount.WeeksOf(sessions, Monday.AddDays(6)).ShouldBeEmpty();
    }

    private static Dictionary<MilestoneKind, IReadOnlyList<DateOnly>> Done(MilestoneKind kind, IReadOnlyList<DateOnly> days) =>
        new() { [kind] = days };

    private static Dictionary<MilestoneKind, IReadOnlyList<DateOnly>> Of(IEnumerable<(DateOnly On, int Kind)> deeds) =>
        deeds
            .GroupBy(d => (MilestoneKind)d.Kind)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<DateOnly>)[.. g.Select(d => d.On)]);
}
