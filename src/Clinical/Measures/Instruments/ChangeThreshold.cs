namespace Footbridge.Clinical.Measures.Instruments;

/// <summary>What a change of that size means.</summary>
public enum ChangeBasis
{
    /// <summary>More than errors of measurement explain.</summary>
    Reliable,

    /// <summary>As much as people notice or clinicians find important.</summary>
    Important,

    /// <summary>A default of this project that no study has tested.</summary>
    OwnDefault,
}

/// <summary>How much a score has to change before the change counts.</summary>
public sealed record ChangeThreshold
{
    /// <summary>1.96 times the square root of 2: the factor of the 95 % reliable change index.</summary>
    private const double Factor = 1.96 * 1.4142135623730951;

    /// <summary>What such a change means.</summary>
    public required ChangeBasis Basis { get; init; }

    /// <summary>Points of the score. For a local threshold only what the formula gives for the example's spread.</summary>
    public required decimal Value { get; init; }

    /// <summary>Standard deviation before treatment, in points.</summary>
    public decimal? Sd { get; init; }

    /// <summary>Reliability, between 0 and 1.</summary>
    public decimal? R { get; init; }

    /// <summary>The spread is an example: a program puts its own in, and without it nothing is said.</summary>
    public bool Local { get; init; }

    /// <summary>Only a change for the worse is marked.</summary>
    public bool OnlyWorse { get; init; }

    /// <summary>Who says so.</summary>
    public required string Source { get; init; }

    /// <summary>How well that is known.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>The 95 % reliable change index: 1.96 · √2 · SD · √(1 − r) (Jacobson and Truax 1991).</summary>
    /// <param name="sd">Standard deviation in points.</param>
    /// <param name="r">Reliability, between 0 and 1.</param>
    public static decimal Rci95(decimal sd, decimal r) => (decimal)(Factor * (double)sd * Math.Sqrt((double)(1 - r)));
}

/// <summary>A threshold that was published for something which this file does not score. It is told and never used.</summary>
public sealed record PublishedChange
{
    /// <summary>What it belongs to.</summary>
    public required string Of { get; init; }

    /// <summary>The threshold.</summary>
    public required ChangeThreshold Threshold { get; init; }
}
