using Footbridge.Clinical.Measures.Instruments;

namespace Footbridge.Clinical.Toxicology;

/// <summary>The file of substances and panels.</summary>
public sealed record ScreenContent
{
    /// <summary>Name of the file.</summary>
    public required string Id { get; init; }

    /// <summary>Year and month of the last change.</summary>
    public required string Version { get; init; }

    /// <summary>Where numbers come from, by key.</summary>
    public required IReadOnlyDictionary<string, Wording> Sources { get; init; }

    /// <summary>What tests look for.</summary>
    public required IReadOnlyList<Substance> Substances { get; init; }

    /// <summary>What is asked for together.</summary>
    public required IReadOnlyList<Panel> Panels { get; init; }
}
