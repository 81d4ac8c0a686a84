using Footbridge.Kernel;

namespace Footbridge.Schedule.Places;

/// <summary>Hours of staff and of sites are whole half hours between 7:00 and 21:00. No clock change ever falls among them: those happen at
/// night.</summary>
internal static class HalfHourRule
{
    public static readonly TimeOnly DayStart = new(7, 0);
    public static readonly TimeOnly DayEnd = new(21, 0);

    /// <summary>All half hours from the first to the last.</summary>
    public static IReadOnlyList<TimeOnly> Times { get; } = [.. Enumerable.Range(0, 29).Select(i => DayStart.AddMinutes(30 * i))];

    /// <summary>Why the hours cannot be as they are; null when they can.</summary>
    public static Problem? Refusal(TimeOnly from, TimeOnly to)
    {
        if (to <= from)
        {
            return Problem.Invalid("core.end-before-start", "To");
        }

        return from < DayStart || to > DayEnd || !IsHalfHour(from) || !IsHalfHour(to)
            ? Problem.Invalid("schedule.hours.half-hours", "From")
            : null;
    }

    private static bool IsHalfHour(TimeOnly time) => time.Ticks % (30 * TimeSpan.TicksPerMinute) == 0;
}
