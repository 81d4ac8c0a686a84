using Footbridge.Kernel;

namespace Footbridge.Schedule.Places;

/// <summary>When a site is open on a weekday, in half hours from 7:00 to 21:00. One a day.</summary>
/// <param name="Day">Weekday.</param>
/// <param name="From">First minute.</param>
/// <param name="To">First minute after.</param>
public sealed record OpenBlock(DayOfWeek Day, TimeOnly From, TimeOnly To)
{
    /// <summary>Whether the site is open all through some hours.</summary>
    public bool Covers(TimeOnly start, int minutes) => From <= start && start.AddMinutes(minutes) <= To;

    /// <summary>Why the blocks cannot be as they are; null when they can.</summary>
    public static Problem? Refusal(IReadOnlyList<OpenBlock> blocks)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        return blocks.Select(b => HalfHourRule.Refusal(b.From, b.To)).FirstOrDefault(p => p is not null)
            ?? (
                blocks.DistinctBy(b => b.Day).Count() < blocks.Count
                    ? Problem.Rule("schedule.open.once-a-day", nameof(Day))
                    : null
            );
    }
}
