using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Schedule.Places;
using Footbridge.Schedule.Staffing;

namespace Footbridge.Unit.Schedule;

public class WorkBlockTests
{
    private static readonly SiteId Here = new(new Guid("00000000-0000-0000-0000-000000000001"));

    [Theory]
    [InlineData("9:00", "9:00", "core.end-before-start")]
    [InlineData("6:30", "9:00", "schedule.hours.half-hours")]
    [InlineData("9:00", "21:30", "schedule.hours.half-hours")]
    [InlineData("9:10", "12:00", "schedule.hours.half-hours")]
    public void Hours_are_half_hours_between_seven_and_nine(string from, string to, string code) =>
        WorkBlock.Refusal([Block(DayOfWeek.Monday, from, to)])!.Code.ShouldBe(code);

    [Fact]
    public void Two_blocks_of_a_day_do_not_overlap() =>
        WorkBlock
            .Refusal([Block(DayOfWeek.Monday, "9:00", "12:00"), Block(DayOfWeek.Monday, "11:30", "14:00")])!
            .Code.ShouldBe("schedule.hours.overlap");

    [Fact]
    public void Blocks_that_follow_each_other_or_lie_on_other_days_do_not_overlap() =>
        WorkBlock
            .Refusal([
                Block(DayOfWeek.Monday, "12:00", "14:00"),
                Block(DayOfWeek.Monday, "9:00", "12:00"),
                Block(DayOfWeek.Tuesday, "9:00", "12:00"),
            ])
            .ShouldBeNull();

    [Fact]
    public void A_site_opens_once_a_day() =>
        OpenBlock
            .Refusal([new(DayOfWeek.Friday, new(8, 0), new(12, 0)), new(DayOfWeek.Friday, new(13, 0), new(18, 0))])!
            .Code.ShouldBe("schedule.open.once-a-day");

    [Theory]
    [InlineData(-1, 1800, 12, "MostDayMinutes")]
    [InlineData(420, 3601, 12, "MostWeekMinutes")]
    [InlineData(420, 1800, 101, "Caseload")]
    public void Limits_have_limits(int day, int week, int caseload, string field)
    {
        var terms = WorkTerms.Usual with { MostDayMinutes = day, MostWeekMinutes = week, Caseload = caseload };
        terms.Refusal()!.Field.ShouldBe(field);
    }

    [Fact]
    public void Nobody_may_lead_a_kind_of_group_that_there_is_not() =>
        (WorkTerms.Usual with { Kinds = ["karaoke"] }).Refusal()!.Field.ShouldBe("Kinds");

    // In New York the clocks jump from 2:00 to 3:00 on March 8 and go back from 2:00 to 1:00 on November 1, 2026.
    [Theory]
    [InlineData("2026-03-08")]
    [InlineData("2026-11-01")]
    public void On_the_day_the_clocks_change_a_working_day_keeps_its_hours_and_its_length(string date)
    {
        var day = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture);
        var calendar = new ProgramCalendar(TimeZoneInfo.FindSystemTimeZoneById("America/New_York"), TimeProvider.System);
        var whole = new WorkBlock(day.DayOfWeek, HalfHourRule.DayStart, HalfHourRule.DayEnd, Here);
        WorkBlock.Refusal([whole]).ShouldBeNull();
        var (from, to) = (calendar.Resolve(day, whole.From), calendar.Resolve(day, whole.To));
        HalfHourRule.Times.Select(t => calendar.Resolve(day, t).Fate).Distinct().ShouldBe([LocalTimeFate.Exact]);
        (to.Instant - from.Instant).TotalMinutes.ShouldBe(whole.Minutes);
        // The night itself is touched: the same span of hours from midnight on is an hour off.
        (calendar.Resolve(day, new(7, 0)).Instant - calendar.StartOf(day)).TotalHours.ShouldNotBe(7);
    }

    private static WorkBlock Block(DayOfWeek day, string from, string to) =>
        new(
            day,
            TimeOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture),
            TimeOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture),
            Here
        );
}
