using Footbridge.Clinical.Measures.Instruments;

namespace Footbridge.Clinical.Toxicology;

/// <summary>How long a test can see a substance. It varies from person to person.</summary>
public sealed record DetectionWindow
{
    /// <summary>In what.</summary>
    public required Specimen Specimen { get; init; }

    /// <summary>In plain words.</summary>
    public required Wording Words { get; init; }

    /// <summary>Key of the source.</summary>
    public required string Source { get; init; }
}
