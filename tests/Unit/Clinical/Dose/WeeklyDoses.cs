using Footbridge.Clinical.Dose;

namespace Footbridge.Unit.Clinical.Dose;

public sealed class WeeklyDoses
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public void Three_days_of_three_hours_meet_all_three_definitions()
    {
        var week = Week(180, 180, 180);
        (week.MeetsLevel, week.PerDiem.Met, week.Teds.Met, week.Findings.Count).ShouldBe((true, true, true, 0));
    }

    [Theory]
    [InlineData("clinical.dose.hours-short", 179, 180, 180)]
    [InlineData("clinical.dose.hours-next-level", 240, 240, 240, 240, 240)]
    [InlineData("clinical.dose.days-few", 240, 240)]
    [InlineData("clinical.dose.days-many", 120, 120, 120, 120, 120, 120)]
    [InlineData("clinical.dose.day-short", 119, 240, 240)]
    [InlineData("clinical.dose.day-long", 241, 180, 180)]
    public void A_week_that_deviates_says_how(string key, params int[] minutes) =>
        Week(minutes).Findings.Select(f => f.TextKey).ShouldContain(key);

    [Theory]
    [InlineData("clinical.dose.hours-next-level", 239, 240, 240, 240, 240)]
    [InlineData("clinical.dose.days-many", 120, 120, 120, 120, 120)]
    [InlineData("clinical.dose.day-short", 120, 240, 240)]
    [InlineData("clinical.dose.day-long", 240, 180, 180)]
    public void A_week_at_its_limit_is_fine(string key, params int[] minutes) =>
        Week(minutes).Findings.Select(f => f.TextKey).ShouldNotContain(key);

    [Fact]
    public void Six_hours_are_enough_for_an_adolescent() =>
        WeeklyDose.Assess(Sessions(120, 120, 120), DoseRule.Adolescent).MeetsLevel.ShouldBeTrue();

    [Fact]
    public void Less_than_six_hours_are_too_few_for_an_adolescent() =>
        WeeklyDose
            .Assess(Sessions(120, 120, 119), DoseRule.Adolescent)
            .Findings.Select(f => f.TextKey)
            .ShouldContain("clinical.dose.hours-short-adolescent");

    [Fact]
    public void Five_days_of_two_hours_meet_the_level_and_teds_but_not_the_per_diem()
    {
        var week = Week(120, 120, 120, 120, 120);
        (week.MeetsLevel, week.PerDiem.Met, week.Teds.Met, week.PartialDays).ShouldBe((true, false, true, 5));
    }

    [Fact]
    public void Sessions_of_one_day_add_up() =>
        WeeklyDose.Assess([new(Monday, 90), new(Monday, 90)], DoseRule.Adult).Days.ShouldHaveSingleItem().Value.ShouldBe(180);

    [Fact]
    public void An_empty_week_is_too_short() => Week().MeetsLevel.ShouldBeFalse();

    [Fact]
    public void Sessions_of_two_weeks_are_not_one_week() =>
        Should.Throw<ArgumentException>(() => WeeklyDose.Assess([new(Monday, 60), new(Monday.AddDays(7), 60)], DoseRule.Adult));

    [Fact]
    public void Many_weeks_are_measured_one_by_one() =>
        WeeklyDose
            .ByWeek([new(Monday.AddDays(7), 60), new(Monday, 60), new(Monday.AddDays(6), 60)], DoseRule.Adult)
            .Select(w => (w.Monday, w.Minutes))
            .ShouldBe([(Monday, 120), (Monday.AddDays(7), 60)]);

    private static WeeklyDose Week(params int[] minutes) => WeeklyDose.Assess(Sessions(minutes), DoseRule.Adult);

    private static List<DosedSession> Sessions(params int[] minutes) =>
        [.. minutes.Select((m, i) => new DosedSession(Monday.AddDays(i), m))];
}
