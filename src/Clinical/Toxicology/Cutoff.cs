namespace Footbridge.Clinical.Toxicology;

/// <summary>What a sample is.</summary>
public enum Specimen
{
    /// <summary>Urine.</summary>
    Urine,

    /// <summary>Oral fluid (saliva).</summary>
    OralFluid,

    /// <summary>Breath.</summary>
    Breath,
}

/// <summary>Which of the two tests of a sample.</summary>
public enum TestStage
{
    /// <summary>The first, quick test, most often an immunoassay; what it finds is presumptive.</summary>
    Screen,

    /// <summary>The second, exact test (mass spectrometry), which overrules the first.</summary>
    Confirmation,
}

/// <summary>The concentration from which a test counts as positive.</summary>
public sealed record Cutoff
{
    /// <summary>In what.</summary>
    public required Specimen Specimen { get; init; }

    /// <summary>In which test.</summary>
    public required TestStage Stage { get; init; }

    /// <summary>Of which analyte of the substance.</summary>
    public required string Analyte { get; init; }

    /// <summary>At or above this it is positive.</summary>
    public required decimal Value { get; init; }

    /// <summary>Its unit, such as <c>ng/mL</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>Key of the source.</summary>
    public required string Source { get; init; }
}
