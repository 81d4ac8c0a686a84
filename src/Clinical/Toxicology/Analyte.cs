using Footbridge.Clinical.Measures.Instruments;

namespace Footbridge.Clinical.Toxicology;

/// <summary>What a laboratory measures of a substance: itself, or what the body makes of it.</summary>
public sealed record Analyte
{
    /// <summary>Name in files.</summary>
    public required string Id { get; init; }

    /// <summary>What people read.</summary>
    public required Wording Name { get; init; }

    /// <summary>What laboratories call it, in small letters.</summary>
    public required IReadOnlyList<string> Names { get; init; }
}
