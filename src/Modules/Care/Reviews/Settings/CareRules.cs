using Footbridge.Clinical.Reviews;

namespace Footbridge.Care.Reviews.Settings;

/// <summary>What a program decides about reviews and returns.</summary>
/// <param name="Criteria">Thresholds of the criteria.</param>
/// <param name="Rhythm">How often a plan is reviewed.</param>
/// <param name="PlacementDays">Days for which a decision about the level of care is good enough for a return.</param>
internal sealed record CareRules(ReviewSettings Criteria, ReviewRule Rhythm, int PlacementDays)
{
    public static CareRules Default { get; } = new(ReviewSettings.Default, ReviewRule.Default, 30);

    /// <summary>Whether all values can be.</summary>
    public bool IsSound =>
        Criteria.IsSound
        && Rhythm is { EarlyWeeks: >= 0 and <= 52, EarlyEvery: >= 1 and <= 90, LaterEvery: >= 1 and <= 90 }
        && PlacementDays is >= 1 and <= 365;
}
