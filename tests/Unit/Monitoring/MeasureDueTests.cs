using CsCheck;
using Footbridge.Kernel;
using Footbridge.Monitoring.Measures;
using static Footbridge.Unit.Monitoring.Arrangements;

namespace Footbridge.Unit.Monitoring;

public sealed class MeasureDueTests
{
    private static readonly StayDates InCare = new(null, null);

    [Fact]
    public void What_is_asked_once_is_due_on_the_first_day() =>
        MeasureDue.Latest(Plan(MeasureTiming.Once, 0, 5), InCare, Today).ShouldBe(Today.AddDays(-5));

    [Fact]
    public void A_rhythm_counts_from_the_first_day() =>
        MeasureDue.Latest(Plan(MeasureTiming.Every, 14, 30), InCare, Today).ShouldBe(Today.AddDays(-2));

    [Fact]
    public void Nothing_is_due_before_a_plan_begins() =>
        MeasureDue.Latest(Plan(MeasureTiming.Every, 7, -1), InCare, Today).ShouldBeNull();

    [Fact]
    public void A_plan_that_ended_asks_nothing_more()
    {
        var plan = Plan(MeasureTiming.Every, 7, 20);
        plan.Until = Today.AddDays(-1);
        MeasureDue.Latest(plan, InCare, Today).ShouldBeNull();
    }

    [Fact]
    public void A_rhythm_ends_with_the_stay() =>
        MeasureDue.Latest(Plan(MeasureTiming.Every, 7, 20), new(null, Today.AddDays(-3)), Today).ShouldBeNull();

    [Fact]
    public void Before_a_review_means_three_days_before() =>
        MeasureDue
            .Latest(Plan(MeasureTiming.BeforeReview, 0, 30), new(Today.AddDays(2), null), Today)
            .ShouldBe(Today.AddDays(2 - MeasureDue.DaysBeforeReview));

    [Fact]
    public void A_review_that_is_far_off_asks_nothing_yet() =>
        MeasureDue.Latest(Plan(MeasureTiming.BeforeReview, 0, 30), new(Today.AddDays(9), null), Today).ShouldBeNull();

    [Fact]
    public void Discharge_asks_on_the_last_day() =>
        MeasureDue.Latest(Plan(MeasureTiming.Discharge, 0, 90), new(null, Today), Today).ShouldBe(Today);

    [Fact]
    public void A_follow_up_comes_so_many_days_after_discharge() =>
        MeasureDue
            .Latest(Plan(MeasureTiming.FollowUp, 90, 200), new(null, Today.AddDays(-91)), Today)
            .ShouldBe(Today.AddDays(-1));

    [Fact]
    public void A_follow_up_is_not_asked_during_the_stay() =>
        MeasureDue.Latest(Plan(MeasureTiming.FollowUp, 90, 200), InCare, Today).ShouldBeNull();

    [Fact]
    public void A_rhythm_is_never_due_later_than_today_nor_longer_ago_than_itself() =>
        Gen.Select(Gen.Int[0, 400], Gen.Int[0, MeasureSet.Rhythms.Length - 1].Select(i => MeasureSet.Rhythms[i]))
            .Sample(
                (ago, days) =>
                {
                    var due = MeasureDue.Latest(Plan(MeasureTiming.Every, days, ago), InCare, Today)!.Value;
                    return due <= Today
                        && due > Today.AddDays(-days)
                        && (due.DayNumber - Today.AddDays(-ago).DayNumber) % days == 0;
                }
            );

    private static MeasurePlan Plan(MeasureTiming timing, int days, int begunDaysAgo) =>
        new()
        {
            Id = Guid.Empty,
            Client = ClientId.From(Guid.Empty),
            Instrument = "phq-9",
            Timing = timing,
            Days = days,
            From = Today.AddDays(-begunDaysAgo),
        };
}
