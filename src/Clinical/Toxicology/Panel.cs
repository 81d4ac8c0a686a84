namespace Footbridge.Clinical.Toxicology;

/// <summary>A set of substances that is asked for together.</summary>
public sealed record Panel
{
    /// <summary>Name in files.</summary>
    public required string Id { get; init; }

    /// <summary>What it looks for; empty for one put together by hand.</summary>
    public required IReadOnlyList<string> Substances { get; init; }
}
