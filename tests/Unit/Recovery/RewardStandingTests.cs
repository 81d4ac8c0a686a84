using CsCheck;
using Footbridge.Clinical.Draws.Rewards;
using Footbridge.Recovery.Rewards;

namespace Footbridge.Unit.Recovery;

/// <summary>How a client stands, from what happened, what was decided, and what was given.</summary>
public sealed class RewardStandingTests
{
    private static readonly DateOnly First = new(2026, 3, 2);

    [Fact]
    public void A_sample_that_was_given_counts_more_than_a_request_of_the_day_that_was_not_answered() =>
        TurnOf(RewardGoal.Screens, RewardTurn.Missed, RewardTurn.Met).ShouldBe(RewardTurn.Met);

    [Fact]
    public void What_one_sample_of_a_day_found_counts_for_the_day() =>
        TurnOf(RewardGoal.Screens, RewardTurn.Met, RewardTurn.Found).ShouldBe(RewardTurn.Found);

    [Fact]
    public void Who_misses_one_session_of_a_day_has_not_come_to_all() =>
        TurnOf(RewardGoal.Attendance, RewardTurn.Met, RewardTurn.Missed).ShouldBe(RewardTurn.Missed);

    [Fact]
    public void A_session_that_was_excused_does_not_stand_in_the_way_of_the_others() =>
        TurnOf(RewardGoal.Attendance, RewardTurn.Excused, RewardTurn.Met).ShouldBe(RewardTurn.Met);

    [Fact]
    public void However_much_happens_on_a_day_it_counts_once() =>
        Gen.Int[0, 4]
            .Select(i => (RewardTurn)i)
            .Array[1, 6]
            .Sample(turns =>
                RewardOccasion.ByDay(turns.Select(t => At(0, t))).Count() == 1
                && RewardOccasion.ByDay(turns.Select(t => At(0, t, RewardGoal.Attendance))).Count() == 1
            );

    [Fact]
    public void Days_on_which_nothing_was_given_neither_earn_nor_break_the_count()
    {
        var terms = new TermsBook([Terms(1, 0), Terms(2, 2, on: false), Terms(3, 4)]);
        var standing = Of(terms, At(0), At(1), At(2, RewardTurn.Found), At(3), At(4));
        standing.Steps.Select(s => s.Earned.Draws).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void Where_something_else_is_rewarded_from_a_day_on_the_count_begins_there()
    {
        var terms = new TermsBook([Terms(1, 0), Terms(2, 2, schedule: "voucher")]);
        var standing = Of(terms, At(0), At(1), At(2), At(3));
        standing.Steps.Select(s => (s.Earned.Draws, s.Earned.Cents)).ShouldBe([(1, 0), (2, 0), (0, 250), (0, 375)]);
    }

    [Fact]
    public void Of_two_decisions_that_have_begun_the_newer_counts()
    {
        var terms = new TermsBook([Terms(1, 0), Terms(2, 5), Terms(3, 3, on: false)]);
        terms.On(First.AddDays(2))!.Number.ShouldBe(1);
        terms.On(First.AddDays(6)).ShouldBeNull();
    }

    [Fact]
    public void What_was_drawn_stays_when_a_result_that_comes_later_would_have_earned_less()
    {
        var (first, second) = (At(0, RewardTurn.Found), At(1));
        var standing = RewardStanding.Of([first, second], new TermsBook([Terms(1, 0)]), [Gain(second, 1), Gain(second, 2)]);
        standing.DrawsWaiting.ShouldBe(0);
        standing.Steps[1].DrawsHeld.ShouldBe(2);
    }

    [Fact]
    public void Before_anything_happened_the_next_time_earns_the_first_draws() =>
        RewardStanding.Nothing.Next(Terms(1, 0)).Draws.ShouldBe(1);

    private static RewardTurn TurnOf(RewardGoal goal, params RewardTurn[] turns) =>
        RewardOccasion.ByDay(turns.Select(t => At(0, t, goal))).Single().Turn;

    private static RewardStanding Of(TermsBook terms, params RewardOccasion[] occasions) =>
        RewardStanding.Of(occasions, terms, []);

    private static RewardOccasion At(int day, RewardTurn turn = RewardTurn.Met, RewardGoal goal = RewardGoal.Screens) =>
        new(Guid.CreateVersion7(), First.AddDays(day), goal, goal == RewardGoal.Screens ? "ten" : null, turn);

    private static RewardTerms Terms(int number, int day, bool on = true, string schedule = "fishbowl") =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Number = number,
            On = on,
            Schedule = schedule,
            Goal = RewardGoal.Screens,
            Panel = "ten",
            From = First.AddDays(day),
            ClientYearCents = 1,
            ProgramMonthCents = 1,
            CounselChecked = true,
            ChangedAt = default,
            ChangedBy = default,
        };

    private static RewardGain Gain(RewardOccasion occasion, int part) =>
        new()
        {
            Id = RewardGainId.From(Guid.CreateVersion7()),
            Client = default,
            On = occasion.On,
            At = default,
            By = default,
            Occasion = occasion.Id,
            EarnedOn = occasion.On,
            Part = part,
            Goal = occasion.Goal,
            InARow = part,
            Schedule = "fishbowl",
            Slip = "good-job",
            Cents = 0,
            Draw = Guid.CreateVersion7(),
        };
}
