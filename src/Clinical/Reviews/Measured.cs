using Footbridge.Clinical.Placement;

namespace Footbridge.Clinical.Reviews;

/// <summary>A value that was measured on a day.</summary>
/// <param name="Value">The value.</param>
/// <param name="On">Local day.</param>
public sealed record Measured(int Value, DateOnly On);

/// <summary>The answer of the Columbia screener on a day.</summary>
/// <param name="Risk">The risk.</param>
/// <param name="On">Local day.</param>
public sealed record MeasuredRisk(SuicideRisk Risk, DateOnly On);

/// <summary>Sessions of the window.</summary>
/// <param name="Attended">Sessions the person came to.</param>
/// <param name="Expected">Sessions the person was expected at: attended, missed and excused.</param>
public sealed record AttendanceShare(int Attended, int Expected)
{
    /// <summary>Whether at least so many percent were attended; null when nothing was expected.</summary>
    public bool? Reaches(int percent) => Expected == 0 ? null : Attended * 100 >= percent * Expected;

    /// <summary>Percent attended, rounded down.</summary>
    public int Percent => Expected == 0 ? 0 : Attended * 100 / Expected;
}

/// <summary>How the plan stands on one side of life.</summary>
/// <param name="Dimension">Which.</param>
/// <param name="Steps">Measurable steps of the plan.</param>
/// <param name="Reached">Steps reached in all.</param>
/// <param name="ReachedLately">Steps reached since the last review.</param>
/// <param name="NewProblem">Whether a problem was added since the last review; null when nobody knows.</param>
public sealed record DimensionEvidence(ReviewDimension Dimension, int Steps, int Reached, int ReachedLately, bool? NewProblem)
{
    /// <summary>Whether all steps are reached; null without any step.</summary>
    public bool? GoalsMet => Steps == 0 ? null : Reached >= Steps;
}
