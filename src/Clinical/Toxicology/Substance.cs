namespace Footbridge.Clinical.Toxicology;

/// <summary>A substance, or a class of them, that tests look for.</summary>
public sealed record Substance
{
    /// <summary>Name in files.</summary>
    public required string Id { get; init; }

    /// <summary>What laboratories call the class, in small letters.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>What is measured.</summary>
    public required IReadOnlyList<Analyte> Analytes { get; init; }

    /// <summary>When a test counts as positive, as far as there is a source for it.</summary>
    public required IReadOnlyList<Cutoff> Cutoffs { get; init; }

    /// <summary>How long it can be seen.</summary>
    public required IReadOnlyList<DetectionWindow> Windows { get; init; }

    /// <summary>Codes that are sure.</summary>
    public required IReadOnlyList<TestCode> Codes { get; init; }

    /// <summary>The cutoff of a test: of an analyte, or when none is named of the class if all of its analytes have the same.</summary>
    public Cutoff? CutoffOf(Specimen specimen, TestStage stage, string? analyte)
    {
        var there = Cutoffs.Where(c => c.Specimen == specimen && c.Stage == stage).ToList();
        return analyte is not null ? there.Find(c => c.Analyte == analyte)
            : there.DistinctBy(c => (c.Value, c.Unit)).Count() == 1 ? there[0]
            : null;
    }
}
