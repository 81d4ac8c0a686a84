using Footbridge.Kernel;
using Footbridge.Schedule.Availabilities;
using Microsoft.Extensions.Time.Testing;

namespace Footbridge.Unit.Schedule;

/// <summary>The half hours that are painted are hours of every day there is.</summary>
public class PaintedHoursTests
{
    private static readonly string[] Zones =
    [
        "America/New_York",
        "America/Chicago",
        "America/Denver",
        "America/Phoenix",
        "America/Los_Angeles",
        "America/Anchorage",
        "America/Adak",
        "Pacific/Honolulu",
        "America/Puerto_Rico",
    ];

    [Fact]
    public void No_half_hour_from_seven_to_nine_is_skipped_or_doubled_on_the_days_the_clock_changes()
    {
        var changes = 0;
        var half = TimeSpan.FromMinutes(30);
        foreach (var calendar in Zones.Select(CalendarOf))
        {
            for (var day = new DateOnly(2026, 1, 1); day.Year < 2029; day = day.AddDays(1))
            {
                var length = calendar.StartOf(day.AddDays(1)) - calendar.StartOf(day);
                changes += length == TimeSpan.FromDays(1) ? 0 : 1;
                var times = Enumerable.Range(0, HalfHours.PerDay + 1).Select(i => LifeBlock.DayStart.AddMinutes(30 * i));
                var resolved = times.Select(time => calendar.Resolve(day, time)).ToList();
                resolved.ShouldAllBe(t => t.Fate == LocalTimeFate.Exact);
                resolved.Zip(resolved.Skip(1), (a, b) => b.Instant - a.Instant).ShouldAllBe(step => step == half);
            }
        }

        // Six of the nine zones change their clocks twice in each of three years; without them the test would say nothing.
        changes.ShouldBe(6 * 2 * 3);
    }

    private static ProgramCalendar CalendarOf(string zone) =>
        new(TimeZoneInfo.FindSystemTimeZoneById(zone), new FakeTimeProvider());
}
