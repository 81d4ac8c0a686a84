using Footbridge.Clinical.Measures.Instruments;

namespace Footbridge.Clinical.Measures.Results;

/// <summary>What answers come to. It holds the raw answers and the version, so that it can be counted again.</summary>
public sealed record Scored
{
    /// <summary>The instrument.</summary>
    public required string Instrument { get; init; }

    /// <summary>The version it was scored with.</summary>
    public required string Version { get; init; }

    /// <summary>The total; null when the instrument has none or something that it needs is missing.</summary>
    public required decimal? Total { get; init; }

    /// <summary>The answers as they were given.</summary>
    public required IReadOnlyDictionary<string, Answer> Answers { get; init; }

    /// <summary>Items that were not asked after other answers, with the value they were given; null for none.</summary>
    public required IReadOnlyDictionary<string, decimal?> Skipped { get; init; }

    /// <summary>Items that are asked for and have no answer.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>All scores.</summary>
    public required IReadOnlyList<ScoreValue> Scores { get; init; }

    /// <summary>The band of each score, once for each way to divide it.</summary>
    public required IReadOnlyList<BandFound> Bands { get; init; }

    /// <summary>The cut-offs that apply to the person.</summary>
    public required IReadOnlyList<CutoffFound> Cutoffs { get; init; }

    /// <summary>The algorithms.</summary>
    public required IReadOnlyList<AlgorithmFound> Algorithms { get; init; }

    /// <summary>Needs that answers show.</summary>
    public required IReadOnlyList<string> Flags { get; init; }

    /// <summary>Needs nothing can be said about, because an answer is missing.</summary>
    public required IReadOnlyList<string> FlagsUnknown { get; init; }

    /// <summary>The triage; null when the instrument has none.</summary>
    public required TriageFound? Triage { get; init; }

    /// <summary>Alerts that were raised.</summary>
    public required IReadOnlyList<InstrumentAlert> Alerts { get; init; }

    /// <summary>Alerts nothing can be said about, because an answer is missing.</summary>
    public required IReadOnlyList<string> AlertsUnknown { get; init; }

    /// <summary>How much each score has to change before the change counts.</summary>
    public required IReadOnlyList<ScoreThreshold> ChangeThresholds { get; init; }

    /// <summary>The value of a score; null when it has none.</summary>
    public decimal? ValueOf(string score) => Scores.FirstOrDefault(s => s.Score == score)?.Value;
}

/// <summary>A score.</summary>
/// <param name="Score">The score.</param>
/// <param name="Value">Its value; null when an item that it needs is missing.</param>
/// <param name="Prorated">Missing items were taken to be like the mean of the others.</param>
public sealed record ScoreValue(string Score, decimal? Value, bool Prorated);

/// <summary>Where a score lies.</summary>
/// <param name="Score">The score.</param>
/// <param name="Set">The way it is divided.</param>
/// <param name="Band">The band; null when there is no score.</param>
public sealed record BandFound(string Score, string Set, Band? Band);

/// <summary>Whether a score meets a cut-off.</summary>
/// <param name="Score">The score.</param>
/// <param name="Cutoff">The cut-off.</param>
/// <param name="Met">Whether it is met; null when there is no score, or it asks for a sex that is not known.</param>
public sealed record CutoffFound(string Score, string Cutoff, bool? Met);

/// <summary>Whether an algorithm is met.</summary>
/// <param name="Algorithm">The algorithm.</param>
/// <param name="Met">Whether it is met; null when a missing answer decides.</param>
public sealed record AlgorithmFound(string Algorithm, bool? Met);

/// <summary>What the triage says.</summary>
/// <param name="Level">The most urgent level that is known to be so; null when none is.</param>
/// <param name="Settled">Nothing that is missing could make it more urgent.</param>
public sealed record TriageFound(string? Level, bool Settled);

/// <summary>A threshold of change and the score it belongs to.</summary>
public sealed record ScoreThreshold(string Score, ChangeThreshold Threshold);
