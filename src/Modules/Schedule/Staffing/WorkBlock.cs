using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Schedule.Places;

namespace Footbridge.Schedule.Staffing;

/// <summary>Some hours of somebody's working week, in half hours from 7:00 to 21:00 on the program's clocks.</summary>
/// <param name="Day">Weekday.</param>
/// <param name="From">First minute.</param>
/// <param name="To">First minute after.</param>
/// <param name="Site">Where, or null for work by video.</param>
public sealed record WorkBlock(DayOfWeek Day, TimeOnly From, TimeOnly To, SiteId? Site)
{
    /// <summary>Length.</summary>
    public int Minutes => (int)(To - From).TotalMinutes;

    /// <summary>Whether the block has all of some hours, at their site or by video alike.</summary>
    public bool Covers(TimeOnly start, int minutes) => From <= start && start.AddMinutes(minutes) <= To;

    /// <summary>Why the blocks cannot be as they are; null when they can.</summary>
    public static Problem? Refusal(IReadOnlyList<WorkBlock> blocks)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        if (blocks.Select(b => HalfHourRule.Refusal(b.From, b.To)).FirstOrDefault(p => p is not null) is { } refusal)
        {
            return refusal;
        }

        var days = blocks.GroupBy(b => b.Day).Select(day => day.OrderBy(b => b.From).ToList());
        return days.Any(day => day.Zip(day.Skip(1)).Any(pair => pair.Second.From < pair.First.To))
            ? Problem.Rule("schedule.hours.overlap", nameof(From))
            : null;
    }
}
