namespace Footbridge.Clinical.Measures.Instruments;

/// <summary>Something that is so, not so, or not known because an answer is missing. It compares one item or one score, asks for a level of
/// the triage, or joins other conditions.</summary>
public sealed record Condition
{
    /// <summary>The item whose raw answer is compared.</summary>
    public string? Item { get; init; }

    /// <summary>The score that is compared.</summary>
    public string? Score { get; init; }

    /// <summary>The level that the triage has to have found.</summary>
    public string? Triage { get; init; }

    /// <summary>All of these are so.</summary>
    public IReadOnlyList<Condition> All { get; init; } = [];

    /// <summary>At least one of these is so.</summary>
    public IReadOnlyList<Condition> Any { get; init; } = [];

    /// <summary>Lowest value that meets it.</summary>
    public decimal? AtLeast { get; init; }

    /// <summary>Highest value that meets it.</summary>
    public decimal? AtMost { get; init; }

    /// <summary>The only value that meets it.</summary>
    public decimal? Is { get; init; }

    /// <summary>The values that meet it.</summary>
    public IReadOnlyList<decimal> OneOf { get; init; } = [];

    /// <summary>Whether a value meets the comparison.</summary>
    public bool Meets(decimal value) =>
        !(value < AtLeast) && !(value > AtMost) && (Is is null || value == Is) && (OneOf.Count == 0 || OneOf.Contains(value));

    /// <summary>This condition and all that it joins.</summary>
    internal IEnumerable<Condition> Parts() => All.Concat(Any).SelectMany(c => c.Parts()).Prepend(this);
}
