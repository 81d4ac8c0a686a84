namespace Footbridge.Clinical.Measures.Instruments;

/// <summary>A question or rating.</summary>
public sealed record InstrumentItem
{
    /// <summary>Its name inside the instrument; the owner's numbering where there is one.</summary>
    public required string Id { get; init; }

    /// <summary>The words of the form; null where only the scoring is held.</summary>
    public Wording? Text { get; init; }

    /// <summary>What the rater asks or looks at.</summary>
    public Wording? Help { get; init; }

    /// <summary>Name of the scale it is answered on.</summary>
    public required string Scale { get; init; }

    /// <summary>No score or rule counts it.</summary>
    public bool Unscored { get; init; }

    /// <summary>It may stay empty without being missed.</summary>
    public bool Optional { get; init; }

    /// <summary>Scores count it from the other end of its scale. The raw answer is kept; conditions read the raw answer.</summary>
    public bool Reverse { get; init; }

    /// <summary>LOINC code of the question.</summary>
    public string? Loinc { get; init; }
}

/// <summary>Items that are not asked after certain answers.</summary>
public sealed record SkipRule
{
    /// <summary>The earlier answers: a comparison of an item, or all or any of several.</summary>
    public required Condition When { get; init; }

    /// <summary>The items that are not asked then.</summary>
    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>The value each of them is given; null when it has none.</summary>
    public decimal? Store { get; init; }
}
