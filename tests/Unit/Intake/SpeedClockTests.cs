using Footbridge.Intake.Board;
using Footbridge.Intake.Referrals;
using Footbridge.Kernel;

namespace Footbridge.Unit.Intake;

/// <summary>How long people wait, against what the program set itself.</summary>
public sealed class SpeedClockTests
{
    private static readonly ProgramCalendar Calendar = new(
        TimeZoneInfo.FindSystemTimeZoneById("America/New_York"),
        TimeProvider.System
    );

    // Tuesday, 10:00 in New York.
    private static readonly DateTimeOffset Tuesday = Calendar.Resolve(new DateOnly(2026, 11, 24), new TimeOnly(10, 0)).Instant;

    [Theory]
    [InlineData(14, 0)]
    [InlineData(15, 1)]
    [InlineData(60, 2)]
    public void An_urgent_call_is_late_after_fifteen_minutes_and_overdue_after_an_hour(int minutes, int tone) =>
        Clock(ReferralStage.New, ReferralUrgency.Today, TimeSpan.FromMinutes(minutes)).Tone.ShouldBe((ClockTone)tone);

    [Fact]
    public void Any_other_call_is_overdue_after_the_working_day_that_was_promised() =>
        Clock(ReferralStage.New, ReferralUrgency.ThisWeek, TimeSpan.FromHours(24)).Tone.ShouldBe(ClockTone.Overdue);

    [Fact]
    public void A_call_of_Friday_is_due_on_Monday() =>
        Calendar
            .Local(SpeedClock.PromisedBy(Tuesday.AddDays(3), Calendar))
            .DateTime.ShouldBe(new DateTime(2026, 11, 30, 10, 0, 0));

    [Fact]
    public void A_call_of_Saturday_is_due_when_Monday_is_over() =>
        Calendar.Local(SpeedClock.PromisedBy(Tuesday.AddDays(4), Calendar)).DateTime.ShouldBe(new DateTime(2026, 12, 1, 0, 0, 0));

    [Theory]
    [InlineData(35, 0)]
    [InlineData(36, 1)]
    [InlineData(48, 2)]
    public void After_contact_the_clock_runs_to_the_assessment_within_48_hours(int hours, int tone)
    {
        var clock = Clock(ReferralStage.Contacted, ReferralUrgency.ThisWeek, TimeSpan.FromHours(hours));
        clock.Goal.ShouldBe(ClockGoal.Assessment);
        clock.Tone.ShouldBe((ClockTone)tone);
    }

    [Fact]
    public void No_clock_runs_once_the_level_is_decided() =>
        Clock(ReferralStage.Assessed, ReferralUrgency.Today, TimeSpan.FromDays(9)).Goal.ShouldBe(ClockGoal.None);

    [Fact]
    public void The_median_of_an_even_number_lies_between_the_two_in_the_middle() =>
        ContactFigures.Of([Reached(10), Reached(20), Reached(40), Reached(400), NotReached]).MedianMinutes.ShouldBe(30);

    [Fact]
    public void People_not_reached_are_counted_but_not_in_the_median()
    {
        var figures = ContactFigures.Of([Reached(10), NotReached]);
        (figures.Received, figures.Reached, figures.MedianMinutes).ShouldBe((2, 1, 10));
    }

    [Fact]
    public void Without_contact_there_is_no_median() => ContactFigures.Of([NotReached]).MedianMinutes.ShouldBeNull();

    private static readonly ContactFigures.Times NotReached = new(Tuesday, null, null);

    private static ContactFigures.Times Reached(int minutes) => new(Tuesday, Tuesday.AddMinutes(minutes), null);

    private static SpeedClock Clock(ReferralStage stage, ReferralUrgency urgency, TimeSpan waited) =>
        SpeedClock.Of(stage, urgency, Tuesday, Tuesday + waited, Calendar);
}
