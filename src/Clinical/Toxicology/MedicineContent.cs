using Footbridge.Clinical.Measures.Instruments;

namespace Footbridge.Clinical.Toxicology;

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
