namespace Footbridge.Clinical.Toxicology;

/// <summary>How surely a medicine turns a test positive.</summary>
public enum Certainty
{
    /// <summary>The test looks for it: taken as prescribed it is found.</summary>
    Expected,

    /// <summary>It is known to turn some tests positive although they do not look for it.</summary>
    May,
}

/// <summary>What a medicine may turn positive.</summary>
public sealed record MedicineShows
{
    /// <summary>Id of the substance.</summary>
    public required string Substance { get; init; }

    /// <summary>How surely.</summary>
    public required Certainty How { get; init; }

    /// <summary>In which tests.</summary>
    public required IReadOnlyList<TestStage> Stages { get; init; }

    /// <summary>Key of the source.</summary>
    public required string Source { get; init; }
}
