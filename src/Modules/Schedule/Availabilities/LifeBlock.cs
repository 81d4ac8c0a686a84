using Footbridge.Kernel;

namespace Footbridge.Schedule.Availabilities;

/// <summary>Whether an hour of the week suits a client.</summary>
public enum Suits
{
    /// <summary>The client cannot come.</summary>
    Cannot,

    /// <summary>The client would rather not come.</summary>
    RatherNot,

    /// <summary>A good time.</summary>
    Good,
}

/// <summary>Some hours of a client's week, in half hours from 7:00 to 21:00.</summary>
public sealed record LifeBlock
{
    /// <summary>First half hour of the day.</summary>
    public static readonly TimeOnly DayStart = new(7, 0);

    /// <summary>End of the last half hour of the day.</summary>
    public static readonly TimeOnly DayEnd = new(21, 0);

    /// <summary>Why codes there are.</summary>
    public static IReadOnlyList<string> Reasons { get; } =
    ["work", "school", "children", "court", "travel", "health", "faith", "family", "other"];

    /// <summary>Weekday.</summary>
    public required DayOfWeek Day { get; init; }

    /// <summary>First minute.</summary>
    public required TimeOnly From { get; init; }

    /// <summary>First minute after.</summary>
    public required TimeOnly To { get; init; }

    /// <summary>Whether it suits.</summary>
    public required Suits Kind { get; init; }

    /// <summary>Why; one of <see cref="Reasons"/>.</summary>
    public required string Why { get; init; }

    /// <summary>Length.</summary>
    public int Minutes => (int)(To - From).TotalMinutes;

    /// <summary>Why the block cannot be as it is; null when it can.</summary>
    public Problem? Refusal()
    {
        if (To <= From)
        {
            return Problem.Invalid("core.end-before-start", nameof(To));
        }

        if (From < DayStart || To > DayEnd || !IsHalfHour(From) || !IsHalfHour(To))
        {
            return Problem.Invalid("schedule.availability.hours", nameof(From));
        }

        return Reasons.Contains(Why) && Enum.IsDefined(Kind) ? null : Problem.Invalid("core.choose-one", nameof(Why));
    }

    private static bool IsHalfHour(TimeOnly time) => time.Minute % 30 == 0 && time.Ticks % TimeSpan.TicksPerMinute == 0;
}
