namespace Footbridge.Care.Assessment.Allergies;

/// <summary>An allergy, to read.</summary>
public sealed record AllergyRow(
    Guid Id,
    int Version,
    string Substance,
    string Reaction,
    string Severity,
    DateTimeOffset At,
    string By
);
