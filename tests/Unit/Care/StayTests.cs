using Footbridge.Care.Episodes;
using Footbridge.Care.Episodes.Aftercare;
using Footbridge.Care.Episodes.Readmissions;
using Footbridge.Care.Episodes.Transfers;
using Footbridge.Care.Plans;
using Footbridge.Care.Reviews;
using Footbridge.Clinical.Reviews;
using Footbridge.Contracts.Care;
using Footbridge.Contracts.Intake;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;

namespace Footbridge.Unit.Care;

public sealed class StayTests
{
    private static readonly DateOnly Today = new(2026, 3, 30);
    private static readonly LevelWish Down = new("1.5", Today.AddDays(7), 2, 1, "Goals reached, steady.");

    [Fact]
    public void A_change_of_level_counts_from_its_day_on()
    {
        var stay = Stay();
        var change = stay.ChangeLevel(Down, LevelChangeId.From(Guid.NewGuid()), default, default, Today).Value;
        stay.Changes.Add(change);
        stay.DoseOn(Today).ShouldBe(new("2.1", 9, 3));
        stay.DoseOn(Today.AddDays(7)).ShouldBe(new("1.5", 2, 1));
        stay.ToSummary(Today).Level.ShouldBe("2.1");
    }

    [Fact]
    public void The_day_of_the_stay_runs_on_through_a_change_of_level()
    {
        var stay = Stay();
        stay.Changes.Add(stay.ChangeLevel(Down, LevelChangeId.From(Guid.NewGuid()), default, default, Today).Value);
        stay.DayNumber(Today).ShouldBe(31);
    }

    [Theory]
    [InlineData("care.transfer.level-not-given", "3.5", 7, 9, 3)]
    [InlineData("care.transfer.same-level", "2.1", 7, 9, 3)]
    [InlineData("care.transfer.hours", "1.5", 7, 9, 3)]
    [InlineData("care.transfer.hours", "2.5", 7, 19, 5)]
    [InlineData("care.transfer.days", "2.5", 7, 20, 3)]
    [InlineData("care.transfer.day-range", "1.5", -1, 2, 1)]
    [InlineData("care.transfer.day-range", "1.5", 31, 2, 1)]
    public void A_change_that_cannot_be_is_refused(string code, string level, int days, int hours, int daysPerWeek) =>
        new LevelWish(level, Today.AddDays(days), hours, daysPerWeek, "Why.").Fault(Stay(), Today)!.Code.ShouldBe(code);

    [Fact]
    public void A_second_change_cannot_come_before_the_first()
    {
        var stay = Stay();
        stay.Changes.Add(stay.ChangeLevel(Down, LevelChangeId.From(Guid.NewGuid()), default, default, Today).Value);
        new LevelWish("2.1", Today.AddDays(6), 9, 3, "Why.")
            .Fault(stay, Today)!
            .Code.ShouldBe("care.transfer.before-last-change");
    }

    [Fact]
    public void A_week_is_suggested_that_comes_to_the_dose_and_overlaps_nothing()
    {
        WeekGroup Group(DayOfWeek day, int hour, int minutes) =>
            new(GroupId.From(Guid.NewGuid()), "Group", day, new TimeOnly(hour, 0), minutes, null, "");
        var monday = Group(DayOfWeek.Monday, 9, 180);
        var overlapping = Group(DayOfWeek.Tuesday, 18, 120);
        var other = Group(DayOfWeek.Tuesday, 19, 120);
        var suggestion = WeekSuggestion.For(new([monday], [overlapping, other]), hours: 2, days: 1);
        suggestion.Leave.ShouldBe([monday.Group]);
        suggestion.Join.ShouldBe([overlapping.Group]);
    }

    [Fact]
    public void The_program_gets_in_touch_at_one_three_six_and_twelve_months()
    {
        var days = FollowUpPlan.After(new DateOnly(2026, 1, 31));
        days.Select(d => d.DueOn).ShouldBe([new(2026, 2, 28), new(2026, 4, 30), new(2026, 7, 31), new(2027, 1, 31)]);
        days.ShouldAllBe(d => d.OpensOn < d.DueOn && d.DueOn < d.ClosesOn);
    }

    [Fact]
    public void A_rate_counts_whose_window_is_over_without_the_dead_and_those_who_came_back()
    {
        var over = Today.AddDays(-1);
        CountedFollowUp[] all =
        [
            new(3, Today, FollowUp.Reached),
            new(3, over, ""),
            new(3, over, FollowUp.Declined),
            new(3, over, FollowUp.Died),
            new(3, over, FollowUp.Readmitted),
            new(3, Today, ""),
            new(6, over, ""),
        ];
        ContactRate.Count(all, Today).Single(r => r.Months == 3).ShouldBe(new(3, 1, 3));
    }

    [Theory]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void A_decided_level_is_good_for_a_return_for_some_days(int ago, bool fresh) =>
        Readmission.IsFresh(new PlacementDecision("2.1", Today.AddDays(-ago), "2.1", ""), Today, 30).ShouldBe(fresh);

    [Fact]
    public void A_return_begins_with_what_was_not_reached_and_days_that_lie_ahead()
    {
        var open = new PlanObjective(Guid.NewGuid(), "Open", Today.AddDays(-9), null);
        var reached = new PlanObjective(Guid.NewGuid(), "Reached", Today, Today);
        PlanThread Thread(params PlanObjective[] steps) => new(Guid.NewGuid(), "use", "Problem", "Goal", steps, []);
        var draft = Readmission.Draft(new("Strengths", [Thread(open, reached), Thread(reached)]), Today);
        var step = draft.Threads.Single().Objectives.Single();
        (step.Id, step.TargetOn).ShouldBe((open.Id, Today.AddDays(28)));
    }

    [Fact]
    public void A_return_takes_nothing_over_that_was_dropped()
    {
        var open = new PlanObjective(Guid.NewGuid(), "Open", Today, null);
        var dropped = new PlanObjective(Guid.NewGuid(), "Dropped", Today, null) { State = ObjectiveStates.Dropped };
        PlanThread Thread(params PlanObjective[] steps) => new(Guid.NewGuid(), "use", "Problem", "Goal", steps, []);
        var draft = Readmission.Draft(new("Strengths", [Thread(open, dropped), Thread(dropped)]), Today);
        draft.Threads.ShouldHaveSingleItem().Objectives.ShouldHaveSingleItem().Id.ShouldBe(open.Id);
    }

    [Fact]
    public void A_step_that_was_dropped_does_not_count_as_open_on_its_side_of_life()
    {
        var reached = new PlanObjective(Guid.NewGuid(), "Reached", Today, Today);
        var dropped = new PlanObjective(Guid.NewGuid(), "Dropped", Today, null) { State = ObjectiveStates.Dropped };
        var plan = Plan.Start(PlanId.From(Guid.NewGuid()), default, default, default, default);
        plan.Edit(new("", [new(Guid.NewGuid(), "use", "Problem", "Goal", [reached, dropped], [])]), default, default, default);
        var use = PlanByDimension.Of([plan], null, Today.AddDays(-30)).Single(d => d.Dimension == ReviewDimension.Use);
        (use.Steps, use.Reached, use.GoalsMet).ShouldBe((1, 1, true));
    }

    [Fact]
    public void A_payers_rhythm_takes_the_place_of_the_programs() =>
        ReviewRule.Default.NextDue(Today.AddDays(-60), Today, payerEvery: 5).ShouldBe(Today.AddDays(5));

    [Fact]
    public void Who_declines_care_leaves_with_words_about_the_talk() => DischargeReasons.NeedsWords("declined").ShouldBeTrue();

    [Fact]
    public void A_booked_appointment_is_a_next_step() =>
        Stay().Discharge(new(Today, DischargeReasons.Completed, "", "", HasAppointment: true), Today).Succeeded.ShouldBeTrue();

    private static Episode Stay() =>
        new()
        {
            Id = EpisodeId.From(Guid.NewGuid()),
            Client = ClientId.From(Guid.NewGuid()),
            Level = "2.1",
            LevelReason = "",
            AdmittedOn = Today.AddDays(-30),
            Counselor = default,
            HoursPerWeek = 9,
            DaysPerWeek = 3,
            ReviewDueOn = Today,
        };
}
