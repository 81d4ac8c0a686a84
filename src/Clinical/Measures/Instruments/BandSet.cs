namespace Footbridge.Clinical.Measures.Instruments;

/// <summary>A way to divide the whole range of a score into bands.</summary>
public sealed record BandSet
{
    /// <summary>Its name inside the instrument.</summary>
    public required string Id { get; init; }

    /// <summary>Who says so.</summary>
    public required string Source { get; init; }

    /// <summary>How well that is known.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>The bands from low to high. They cover the range without gap or overlap.</summary>
    public required IReadOnlyList<Band> Bands { get; init; }
}

/// <summary>A stretch of a score; both ends belong to it.</summary>
public sealed record Band(decimal From, decimal To, string Id, Wording Name);

/// <summary>Sex, where a value was found apart for men and women.</summary>
public enum Sex
{
    /// <summary>Women.</summary>
    Female,

    /// <summary>Men.</summary>
    Male,
}

/// <summary>A value of a score from which something is said to be so.</summary>
public sealed record Cutoff
{
    /// <summary>Its name inside the instrument.</summary>
    public required string Id { get; init; }

    /// <summary>What is said to be so.</summary>
    public required Wording Name { get; init; }

    /// <summary>Met from this value on.</summary>
    public decimal? AtLeast { get; init; }

    /// <summary>Met up to this value.</summary>
    public decimal? AtMost { get; init; }

    /// <summary>Only for this sex; null for everybody.</summary>
    public Sex? Sex { get; init; }

    /// <summary>Who says so, and what is known about it.</summary>
    public required string Source { get; init; }

    /// <summary>How well that is known.</summary>
    public required Evidence Evidence { get; init; }
}
