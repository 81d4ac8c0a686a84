namespace Footbridge.Care.Assessment.Medications;

/// <summary>Codes that medications are written with; their words are texts.</summary>
internal static class MedicationWords
{
    /// <summary>How a medicine is taken in life.</summary>
    public static IReadOnlyList<string> Adherence { get; } = ["as-agreed", "mostly", "sometimes", "not-taking", "unknown"];
}
