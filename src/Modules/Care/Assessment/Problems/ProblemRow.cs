namespace Footbridge.Care.Assessment.Problems;

/// <summary>A line of the problem list, to read.</summary>
public sealed record ProblemRow(
    Guid Id,
    int Version,
    string Code,
    string Words,
    ProblemStatus Status,
    DateOnly? OnsetOn,
    DateTimeOffset RecordedAt,
    string RecordedBy,
    DateTimeOffset ChangedAt,
    string ChangedBy,
    bool InError,
    string ErrorReason,
    IReadOnlyList<ProblemBefore> History
);

/// <summary>How a problem stood before a change.</summary>
public sealed record ProblemBefore(ProblemStatus Status, DateTimeOffset At, string By);
