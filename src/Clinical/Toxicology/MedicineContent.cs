using Footbridge.Clinical.Measures.Instruments;

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

/// <summary>A medicine and the tests that may be positive because of it.</summary>
public sealed record ScreenMedicine
{
    /// <summary>Name in files; for medicines for addiction their code.</summary>
    public required string Id { get; init; }

    /// <summary>Words by which it is known on a list, in small letters.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>Codes of <see cref="Medications.AddictionMedicines"/> that are it.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Whether it treats an addiction, so that its absence is something to talk about.</summary>
    public bool Treats { get; init; }

    /// <summary>What it may turn positive.</summary>
    public required IReadOnlyList<MedicineShows> Shows { get; init; }
}

/// <summary>The file of medicines.</summary>
public sealed record MedicineContent
{
    /// <summary>Name of the file.</summary>
    public required string Id { get; init; }

    /// <summary>Year and month of the last change.</summary>
    public required string Version { get; init; }

    /// <summary>Where it is known from, by key.</summary>
    public required IReadOnlyDictionary<string, Wording> Sources { get; init; }

    /// <summary>The medicines.</summary>
    public required IReadOnlyList<ScreenMedicine> Medicines { get; init; }
}
