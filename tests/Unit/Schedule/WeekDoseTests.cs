using Footbridge.Contracts.Care;
using Footbridge.Contracts.Schedule;
using Footbridge.Schedule.Groups;
using Footbridge.Schedule.Weeks;

namespace Footbridge.Unit.Schedule;

public class WeekDoseTests
{
    private static readonly DateOnly Monday = new(2026, 3, 9);

    [Fact]
    public void Three_mornings_of_three_hours_are_right_for_nine_prescribed_hours() =>
        Week(Episode("2.1", 9, 3), DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday).IsRight.ShouldBeTrue();

    [Fact]
    public void Two_mornings_are_found_short_of_hours_and_days() =>
        Week(null, DayOfWeek.Monday, DayOfWeek.Wednesday)
            .Findings.Select(f => f.TextKey)
            .ShouldBe(["clinical.dose.hours-short", "clinical.dose.days-few"]);

    [Fact]
    public void Hours_short_of_the_prescription_are_counted_even_when_the_rule_is_met() =>
        Week(Episode("2.1", 12, 4), DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday)
            .ShouldSatisfyAllConditions(
                w => w.Findings.ShouldBeEmpty(),
                w => w.MissingMinutes.ShouldBe(180),
                w => w.MissingDays.ShouldBe(1)
            );

    [Fact]
    public void The_nine_hour_rule_is_not_held_against_a_lower_level() =>
        Week(Episode("1.5", 3, 1), DayOfWeek.Monday).IsRight.ShouldBeTrue();

    [Fact]
    public void A_person_under_eighteen_is_measured_by_six_hours() =>
        WeekDose
            .Of(
                [Card(DayOfWeek.Monday, 120), Card(DayOfWeek.Tuesday, 120), Card(DayOfWeek.Friday, 120)],
                Monday,
                null,
                Monday.AddYears(-17)
            )
            .IsRight.ShouldBeTrue();

    private static WeekDose Week(EpisodeSummary? episode, params DayOfWeek[] days) =>
        WeekDose.Of(days.Select(d => Card(d, 180)), Monday, episode, Monday.AddYears(-30));

    private static EpisodeSummary Episode(string level, int hours, int days) =>
        new(default, default, level, Monday, null, default, hours, days);

    private static GroupCard Card(DayOfWeek day, int minutes) =>
        new(new GroupId(Guid.Empty), "Group", "cbt", "day", day, new(9, 0), minutes, null, "", 12, 0, Monday, null);
}
