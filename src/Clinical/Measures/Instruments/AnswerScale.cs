namespace Footbridge.Clinical.Measures.Instruments;

/// <summary>What may be answered: one of listed values, a whole number between two ends, or words of one's own.</summary>
public sealed record AnswerScale
{
    /// <summary>The farthest number from 0 that a scale may have.</summary>
    internal const int Farthest = 10_000;

    /// <summary>The listed values in the order of the form.</summary>
    public IReadOnlyList<AnswerOption> Options { get; init; } = [];

    /// <summary>Lowest whole number.</summary>
    public int? Min { get; init; }

    /// <summary>Highest whole number.</summary>
    public int? Max { get; init; }

    /// <summary>What the lowest number means.</summary>
    public Wording? Lowest { get; init; }

    /// <summary>What the highest number means.</summary>
    public Wording? Highest { get; init; }

    /// <summary>The answer is words, a date or a number that is kept and never scored.</summary>
    public bool Open { get; init; }

    /// <summary>Lowest number that can be answered; null where the answer is open.</summary>
    internal decimal? Bottom => Open || (Options.Count == 0 && Min is null) ? null : Min ?? Options.Min(o => o.Value);

    /// <summary>Highest number that can be answered; null where the answer is open.</summary>
    internal decimal? Top => Open || (Options.Count == 0 && Max is null) ? null : Max ?? Options.Max(o => o.Value);

    /// <summary>Whether two numbers are the ends of a scale: apart, and not so far that they cannot be answers.</summary>
    internal static bool IsRange(int min, int max) => min < max && min >= -Farthest && max <= Farthest;

    /// <summary>Whether a number is one of those that may be answered.</summary>
    public bool Allows(decimal value) =>
        Options.Count > 0 ? Options.Any(o => o.Value == value) : Min <= value && value <= Max && decimal.IsInteger(value);

    /// <summary>All numbers that may be answered; none where the answer is open.</summary>
    public IEnumerable<decimal> Values() =>
        Options.Count > 0 ? Options.Select(o => o.Value)
        : Min is { } min && Max is { } max && IsRange(min, max) ? Enumerable.Range(min, max - min + 1).Select(v => (decimal)v)
        : [];
}

/// <summary>A value of a scale.</summary>
public sealed record AnswerOption
{
    /// <summary>The number that is kept and scored.</summary>
    public required decimal Value { get; init; }

    /// <summary>What the form says; null for a value between two that have words, and where only the scoring is held.</summary>
    public Wording? Label { get; init; }

    /// <summary>A short name that may be answered in place of the number.</summary>
    public string? Code { get; init; }

    /// <summary>LOINC answer code.</summary>
    public string? Loinc { get; init; }
}
