namespace Footbridge.Clinical.Measures.Instruments;

/// <summary>How a score is made.</summary>
public enum ScoreMethod
{
    /// <summary>The items added up.</summary>
    Sum,

    /// <summary>The mean of the items.</summary>
    Mean,

    /// <summary>How many items are in a range of answers.</summary>
    Count,

    /// <summary>Earlier scores, each times a number, added up.</summary>
    Combine,
}

/// <summary>Which way a score is better.</summary>
public enum Direction
{
    /// <summary>More is worse.</summary>
    HigherIsWorse,

    /// <summary>More is better.</summary>
    HigherIsBetter,

    /// <summary>Neither way is better by itself.</summary>
    Neither,
}

/// <summary>A number made of answers: a total, a subscale, or something derived from them. The score named <c>total</c> is the total of the
/// instrument; it is made only when no item that is asked for is missing.</summary>
public sealed record ScoreDefinition
{
    /// <summary>The name of the score that is the total.</summary>
    public const string TotalId = "total";

    /// <summary>Its name inside the instrument.</summary>
    public required string Id { get; init; }

    /// <summary>Words for people.</summary>
    public required Wording Name { get; init; }

    /// <summary>How it is made.</summary>
    public required ScoreMethod Method { get; init; }

    /// <summary>The items of a sum or a mean.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    /// <summary>The items of a count, and which answers count.</summary>
    public IReadOnlyList<CountedItems> Counting { get; init; } = [];

    /// <summary>The scores of a combination.</summary>
    public IReadOnlyList<ScoreTerm> Terms { get; init; } = [];

    /// <summary>A number that a combination adds.</summary>
    public decimal? Plus { get; init; }

    /// <summary>Lowest and highest value that answers can give.</summary>
    public required ScoreRange Range { get; init; }

    /// <summary>Decimals it is rounded to, half away from zero; 0 when left out.</summary>
    public int? Decimals { get; init; }

    /// <summary>Which way is better.</summary>
    public required Direction Direction { get; init; }

    /// <summary>What is done when items are missing; null: there is no score then.</summary>
    public MissingRule? Missing { get; init; }

    /// <summary>Ways to divide the range into bands; the first is the one that is shown.</summary>
    public IReadOnlyList<BandSet> Bands { get; init; } = [];

    /// <summary>Values from which something is said to be so.</summary>
    public IReadOnlyList<Cutoff> Cutoffs { get; init; } = [];

    /// <summary>How much has to change before it counts.</summary>
    public IReadOnlyList<ChangeThreshold> Change { get; init; } = [];

    /// <summary>LOINC code of the score.</summary>
    public string? Loinc { get; init; }

    /// <summary>The items it is made of; none for a combination.</summary>
    public IEnumerable<string> Needs() => Items.Concat(Counting.SelectMany(c => c.Items));

    /// <summary>The smallest difference between two values.</summary>
    internal decimal Step => 1m / (decimal)Math.Pow(10, Decimals ?? 0);
}

/// <summary>Two ends that both belong to it.</summary>
public sealed record ScoreRange(decimal From, decimal To);

/// <summary>Items and the answers that count.</summary>
public sealed record CountedItems
{
    /// <summary>The items.</summary>
    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>Lowest answer that counts.</summary>
    public decimal? AtLeast { get; init; }

    /// <summary>Highest answer that counts.</summary>
    public decimal? AtMost { get; init; }
}

/// <summary>An earlier score in a combination: its value times <see cref="Times"/>, divided by <see cref="Over"/>.</summary>
public sealed record ScoreTerm
{
    /// <summary>The earlier score.</summary>
    public required string Score { get; init; }

    /// <summary>What it is multiplied with; 1 when left out.</summary>
    public decimal? Times { get; init; }

    /// <summary>What it is divided by; 1 when left out.</summary>
    public decimal? Over { get; init; }
}

/// <summary>A few missing items are taken to be like the mean of the others. Only where somebody has said so.</summary>
public sealed record MissingRule
{
    /// <summary>The most items that may be missing.</summary>
    public required int Most { get; init; }

    /// <summary>Who says so.</summary>
    public required string Source { get; init; }

    /// <summary>How well that is known.</summary>
    public required Evidence Evidence { get; init; }
}
