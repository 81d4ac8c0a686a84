namespace Footbridge.Care.Assessment.Medications;

/// <summary>A medication, to read.</summary>
public sealed record MedicationRow(
    Guid Id,
    int Version,
    MedicationFacts Facts,
    DateOnly? Until,
    string StopReason,
    bool InError,
    DateTimeOffset ChangedAt,
    string ChangedBy
);
