using Footbridge.Clinical.Measures.Results;

namespace Footbridge.Clinical.Measures.Instruments;

/// <summary>Answers and what they have to come to: each file proves itself.</summary>
public sealed record Example
{
    /// <summary>Answers by item.</summary>
    public required IReadOnlyDictionary<string, Answer> Answers { get; init; }

    /// <summary>Sex, where a cut-off asks for it.</summary>
    public Sex? Sex { get; init; }

    /// <summary>What they come to.</summary>
    public required Expected Expected { get; init; }
}

/// <summary>What answers come to. What is left out is not looked at.</summary>
public sealed record Expected
{
    /// <summary>Values by score; null where there is none.</summary>
    public IReadOnlyDictionary<string, decimal?> Scores { get; init; } = new Dictionary<string, decimal?>();

    /// <summary>Bands by set; null where there is none.</summary>
    public IReadOnlyDictionary<string, string?> Bands { get; init; } = new Dictionary<string, string?>();

    /// <summary>Cut-offs met or not; null where it is not known.</summary>
    public IReadOnlyDictionary<string, bool?> Cutoffs { get; init; } = new Dictionary<string, bool?>();

    /// <summary>Algorithms met or not; null where it is not known.</summary>
    public IReadOnlyDictionary<string, bool?> Algorithms { get; init; } = new Dictionary<string, bool?>();

    /// <summary>All flags that are raised.</summary>
    public IReadOnlyList<string>? Flags { get; init; }

    /// <summary>The level of the triage.</summary>
    public string? Triage { get; init; }

    /// <summary>All alerts that are raised.</summary>
    public IReadOnlyList<string>? Alerts { get; init; }

    /// <summary>All items that are missing.</summary>
    public IReadOnlyList<string>? Missing { get; init; }
}
