namespace Footbridge.Clinical.Toxicology;

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
