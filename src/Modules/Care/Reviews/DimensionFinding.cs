using Footbridge.Clinical.Reviews;

namespace Footbridge.Care.Reviews;

/// <summary>What was found of one side of life: <c>a</c>, <c>b</c> or <c>c</c> to go on, or <c>none</c>.</summary>
internal sealed record DimensionFinding(ReviewDimension Dimension, string Reason, string Words)
{
    public const int WordsLength = 1000;

    public static IReadOnlyList<string> Reasons { get; } = ["a", "b", "c", "none"];
}

/// <summary>What a review was held with, kept whole so that it can be read as it was.</summary>
internal sealed record ReviewGround(ReviewEvidence Evidence, ReviewSettings Settings, ReviewMeasures Measures);
