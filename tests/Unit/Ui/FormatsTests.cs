using Footbridge.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Footbridge.Unit.Ui;

public sealed class FormatsTests
{
    [Fact]
    public void Days_times_spans_and_money_read_as_in_English()
    {
        using var bench = UiBench.Open();
        var formats = bench.Services.GetRequiredService<Formats>();

        formats.Day(UiBench.Tuesday).ShouldBe("November 24, 2026");
        formats.DayShort(UiBench.Tuesday).ShouldBe("Nov 24");
        formats.DayShort(UiBench.Tuesday.AddYears(-1)).ShouldBe("Nov 24, 2025");
        formats.WeekdayDay(UiBench.Tuesday).ShouldBe("Tuesday, November 24");
        formats.Time(new(18, 0)).ShouldBe("6:00 PM");
        formats.Minutes(90).ShouldBe("1 h 30 min");
        formats.Money(-123450).ShouldBe("−$1,234.50");
    }

    [Fact]
    public void Days_and_times_read_as_in_Spanish()
    {
        using var bench = UiBench.Open("es-US");
        var formats = bench.Services.GetRequiredService<Formats>();

        formats.Day(UiBench.Tuesday).ShouldBe("24 de noviembre de 2026");
        formats.DayShort(UiBench.Tuesday).ShouldBe("24 nov");
        formats.WeekdayDay(UiBench.Tuesday).ShouldBe("martes, 24 de noviembre");
        formats.Time(new(9, 30)).ShouldBe("9:30 a. m.");
    }

    [Theory]
    [InlineData(0, "just now")]
    [InlineData(1, "1 minute ago")]
    [InlineData(125, "2 hours ago")]
    [InlineData(-60, "in 1 hour")]
    [InlineData(60 * 24 * 3, "3 days ago")]
    [InlineData(60 * 24 * 21, "3 weeks ago")]
    public void Time_passed_is_told_in_its_largest_unit(int minutes, string words)
    {
        using var bench = UiBench.Open();
        var now = bench.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        bench.Services.GetRequiredService<Formats>().Ago(now.AddMinutes(-minutes)).ShouldBe(words);
    }

    [Fact]
    public void A_moment_is_told_on_the_clocks_of_the_program()
    {
        using var bench = UiBench.Open();
        var instant = new DateTimeOffset(2026, 11, 25, 3, 30, 0, TimeSpan.Zero);
        bench.Services.GetRequiredService<Formats>().Moment(instant).ShouldBe("Nov 24, 10:30 PM");
    }
}
