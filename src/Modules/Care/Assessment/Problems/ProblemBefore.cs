namespace Footbridge.Care.Assessment.Problems;

/// <summary>How a problem stood before a change.</summary>
public sealed record ProblemBefore(ProblemStatus Status, DateTimeOffset At, string By);
