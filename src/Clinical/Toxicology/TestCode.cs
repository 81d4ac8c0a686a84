namespace Footbridge.Clinical.Toxicology;

/// <summary>A LOINC code of a test.</summary>
public sealed record TestCode
{
    /// <summary>The code.</summary>
    public required string Loinc { get; init; }

    /// <summary>In what.</summary>
    public required Specimen Specimen { get; init; }

    /// <summary>Which test.</summary>
    public required TestStage Stage { get; init; }

    /// <summary>Of which analyte; null for the class.</summary>
    public string? Analyte { get; init; }
}
