using Footbridge.Kernel;

namespace Footbridge.Schedule.Availabilities;

/// <summary>When somebody of a client's family could come to a family session.</summary>
/// <param name="Day">Weekday.</param>
/// <param name="From">First minute.</param>
/// <param name="To">First minute after.</param>
public sealed record FamilyTime(DayOfWeek Day, TimeOnly From, TimeOnly To)
{
    /// <summary>Why it cannot be as it is; null when it can. The same half hours as a client's own.</summary>
    public Problem? Refusal() =>
        new LifeBlock
        {
            Day = Day,
            From = From,
            To = To,
            Kind = Suits.Good,
            Why = "family",
        }.Refusal();
}
