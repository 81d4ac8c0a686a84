using Footbridge.Clinical.Diagnosis;

namespace Footbridge.Care.Assessment.Counts;

/// <summary>The newest count of a disorder, to read.</summary>
public sealed record CountRow(
    Guid Id,
    string Disorder,
    CriteriaAnswers Found,
    int Counted,
    int Of,
    IReadOnlyList<string> LeftOut,
    string Specifiers,
    string? IcdCode,
    DateTimeOffset At,
    string By,
    CountAnswer Answer,
    string Reason
);
