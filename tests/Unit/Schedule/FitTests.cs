using CsCheck;
using Footbridge.Schedule;
using Footbridge.Schedule.Availabilities;
using Footbridge.Schedule.Weeks;

namespace Footbridge.Unit.Schedule;

public class FitTests
{
    private static readonly DateOnly Monday = new(2026, 3, 9);
    private static readonly WeeklySlot MondayMorning = new(DayOfWeek.Monday, new(9, 0), 180, Monday);

    private static readonly Gen<WeeklySlot> Slots =
        from day in Gen.Int[1, 3]
        from start in Gen.Int[14, 36]
        from length in Gen.Int[1, 8]
        from first in Gen.Int[0, 20]
        from last in Gen.Int[-1, 30]
        select new WeeklySlot(
            (DayOfWeek)day,
            TimeOnly.MinValue.AddMinutes(start * 30),
            length * 30,
            Monday.AddDays(first),
            last < 0 ? null : Monday.AddDays(first + last)
        );

    [Fact]
    public void Meeting_is_mutual() => Gen.Select(Slots, Slots).Sample((a, b) => a.Meets(b) == b.Meets(a));

    [Fact]
    public void Two_hours_meet_exactly_when_some_day_holds_a_minute_of_both() =>
        Gen.Select(Slots, Slots).Sample((a, b) => a.Meets(b) == SharesAMinute(a, b));

    [Fact]
    public void A_group_never_stands_in_its_own_way() =>
        Slots.Sample(slot =>
            Fit.Of(new(slot, 12, 3), slot.From, [new("Itself", slot, IsSame: true)], [])
                .ShouldHaveSingleItem()
                .Kind.ShouldBe(ConflictKind.AlreadyIn)
        );

    [Fact]
    public void A_group_is_refused_for_overlap_exactly_when_a_held_hour_meets_it() =>
        Gen.Select(Slots, Slots)
            .Sample(
                (wanted, held) =>
                {
                    var conflicts = Fit.Of(new(wanted, 12, 0), wanted.From, [new("Held", held, IsSame: false)], []);
                    var expected = wanted.NextOn(wanted.From) is not null && held.Meets(wanted);
                    return conflicts.Any(c => c.Kind == ConflictKind.Overlap) == expected;
                }
            );

    [Fact]
    public void Groups_that_follow_each_other_without_a_gap_do_not_meet() =>
        MondayMorning.Meets(MondayMorning with { Start = new(12, 0) }).ShouldBeFalse();

    [Fact]
    public void A_group_that_ends_before_the_other_begins_does_not_meet_it() =>
        (MondayMorning with { To = Monday.AddDays(13) }).Meets(MondayMorning with { From = Monday.AddDays(14) }).ShouldBeFalse();

    [Fact]
    public void An_empty_week_takes_a_group_with_a_free_seat() =>
        Fit.Of(new(MondayMorning, 12, 11), Monday, [], []).ShouldBeEmpty();

    [Fact]
    public void A_full_group_is_refused() => Only(Fit.Of(new(MondayMorning, 12, 12), Monday, [], [])).ShouldBe(ConflictKind.Full);

    [Fact]
    public void A_group_that_has_ended_is_refused() =>
        Only(Fit.Of(new(MondayMorning with { To = Monday }, 12, 0), Monday.AddDays(1), [], [])).ShouldBe(ConflictKind.Ended);

    [Fact]
    public void Work_at_the_hour_of_the_group_forbids_it_and_says_why()
    {
        var conflict = Fit.Of(new(MondayMorning, 12, 0), Monday, [], [Life(Suits.Cannot, 11, 13)]).ShouldHaveSingleItem();
        conflict.ShouldBe(new Conflict(ConflictKind.Cannot, "work"));
    }

    [Fact]
    public void An_hour_the_client_would_rather_keep_warns_and_does_not_forbid() =>
        Fit.Refusal(Fit.Of(new(MondayMorning, 12, 0), Monday, [], [Life(Suits.RatherNot, 11, 13)]), overridden: false)
            .ShouldBeNull();

    [Fact]
    public void A_good_hour_is_no_conflict() =>
        Fit.Of(new(MondayMorning, 12, 0), Monday, [], [Life(Suits.Good, 9, 12)]).ShouldBeEmpty();

    [Fact]
    public void Work_that_ends_when_the_group_begins_is_no_conflict() =>
        Fit.Of(new(MondayMorning, 12, 0), Monday, [], [Life(Suits.Cannot, 7, 9)]).ShouldBeEmpty();

    [Fact]
    public void A_written_reason_lifts_cannot() =>
        Fit.Refusal([new(ConflictKind.Cannot, "work")], overridden: true).ShouldBeNull();

    [Fact]
    public void A_full_group_takes_one_more_with_a_written_reason_only()
    {
        Fit.Refusal([new(ConflictKind.Full)], overridden: false)!.Code.ShouldBe("schedule.assign.full");
        Fit.Refusal([new(ConflictKind.Full)], overridden: true).ShouldBeNull();
    }

    [Fact]
    public void A_group_in_another_language_than_prescribed_takes_a_written_reason()
    {
        var spanishOnly = new Wanted(MondayMorning, 12, 0) { OtherThan = "es" };
        var conflicts = Fit.Of(spanishOnly, Monday, [], []);
        conflicts.ShouldHaveSingleItem().ShouldBe(new Conflict(ConflictKind.Language, "es"));
        Fit.Refusal(conflicts, overridden: false)!.Code.ShouldBe("schedule.assign.language.es");
        Fit.Refusal(conflicts, overridden: true).ShouldBeNull();
    }

    [Fact]
    public void A_closed_group_takes_nobody_after_its_last_meeting_for_joining()
    {
        var closed = new Wanted(MondayMorning, 12, 0, JoinBy: Monday.AddDays(-1));
        Only(Fit.Of(closed, Monday, [], [])).ShouldBe(ConflictKind.Closed);
        Fit.Of(closed with { JoinBy = Monday.AddDays(7) }, Monday, [], []).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ConflictKind.Overlap, "schedule.assign.overlap")]
    [InlineData(ConflictKind.Closed, "schedule.assign.closed")]
    [InlineData(ConflictKind.Ended, "schedule.assign.ended")]
    [InlineData(ConflictKind.AlreadyIn, "schedule.assign.already-in")]
    public void A_written_reason_lifts_nothing_else(ConflictKind kind, string code) =>
        Fit.Refusal([new(kind)], overridden: true)!.Code.ShouldBe(code);

    private static ConflictKind Only(IReadOnlyList<Conflict> conflicts) => conflicts.ShouldHaveSingleItem().Kind;

    private static LifeBlock Life(Suits kind, int from, int to) =>
        new()
        {
            Day = DayOfWeek.Monday,
            From = new(from, 0),
            To = new(to, 0),
            Kind = kind,
            Why = "work",
        };

    private static bool SharesAMinute(WeeklySlot a, WeeklySlot b)
    {
        for (var day = Monday; day < Monday.AddDays(60); day = day.AddDays(1))
        {
            if (IsOn(a, day) && IsOn(b, day) && Minutes(a).Intersect(Minutes(b)).Any())
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOn(WeeklySlot slot, DateOnly day) =>
        day.DayOfWeek == slot.Day && day >= slot.From && (slot.To is null || day <= slot.To);

    private static IEnumerable<int> Minutes(WeeklySlot slot) =>
        Enumerable.Range((slot.Start.Hour * 60) + slot.Start.Minute, slot.Minutes);
}
