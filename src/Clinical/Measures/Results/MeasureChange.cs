using Footbridge.Clinical.Measures.Instruments;
using Footbridge.Kernel;

namespace Footbridge.Clinical.Measures.Results;

/// <summary>What a change comes to.</summary>
public enum ChangeVerdict
{
    /// <summary>Better by at least the threshold.</summary>
    Improvement,

    /// <summary>Worse by at least the threshold.</summary>
    Worsening,

    /// <summary>Less than the threshold.</summary>
    NoChange,

    /// <summary>No threshold is known: the numbers are shown, and no word is put on them.</summary>
    NoThreshold,
}

/// <summary>The change of a score.</summary>
/// <param name="Score">The score.</param>
/// <param name="Before">Its value before.</param>
/// <param name="After">Its value after.</param>
/// <param name="Verdict">What it comes to.</param>
/// <param name="Points">The threshold in points of the score; null when none is known.</param>
/// <param name="Threshold">The threshold with its basis and source; null when none is known.</param>
public sealed record ScoreChange(
    string Score,
    decimal Before,
    decimal After,
    ChangeVerdict Verdict,
    decimal? Points,
    ChangeThreshold? Threshold
)
{
    /// <summary>After less before.</summary>
    public decimal Difference => After - Before;

    /// <summary>It is an improvement or a worsening that errors of measurement do not explain. "Reliable", never "cured".</summary>
    public bool Reliable =>
        Verdict is ChangeVerdict.Improvement or ChangeVerdict.Worsening && Threshold?.Basis == ChangeBasis.Reliable;
}

/// <summary>Compares two results of one person. Pure.</summary>
public static class MeasureChange
{
    /// <summary>Compares every score that both have. Refused when they are of different instruments or versions: 7-day, 30-day and categorical
    /// forms of a measure are different instruments.</summary>
    /// <param name="instrument">The instrument of both.</param>
    /// <param name="before">The earlier one.</param>
    /// <param name="after">The later one.</param>
    /// <param name="spreads">The program's own standard deviations by score, for thresholds that are local.</param>
    public static Outcome<IReadOnlyList<ScoreChange>> Between(
        Instrument instrument,
        Scored before,
        Scored after,
        IReadOnlyDictionary<string, decimal>? spreads = null
    )
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (new[] { before, after }.Any(s => s.Instrument != instrument.Id || s.Version != instrument.Version))
        {
            return Problem.Rule("clinical.measures.other-version");
        }

        return Outcome<IReadOnlyList<ScoreChange>>.Of([
            .. from score in instrument.Scores
            let earlier = before.ValueOf(score.Id)
            let later = after.ValueOf(score.Id)
            where earlier is not null && later is not null
            select Of(score, earlier.Value, later.Value, spreads?.GetValueOrDefault(score.Id)),
        ]);
    }

    /// <summary>Compares two values of a score. Of several thresholds a reliable one goes before an important one, and a default of our own
    /// comes last.</summary>
    /// <param name="score">The score.</param>
    /// <param name="before">The earlier value.</param>
    /// <param name="after">The later value.</param>
    /// <param name="spread">The program's own standard deviation, for a threshold that is local; null or 0 when not known.</param>
    public static ScoreChange Of(ScoreDefinition score, decimal before, decimal after, decimal? spread = null)
    {
        ArgumentNullException.ThrowIfNull(score);
        var threshold = score.Change.Where(c => PointsOf(c, spread) is not null).OrderBy(c => c.Basis).FirstOrDefault();
        var worse = score.Direction == Direction.HigherIsBetter ? before - after : after - before;
        if (threshold is null || score.Direction == Direction.Neither || (threshold.OnlyWorse && worse < 0))
        {
            return new(score.Id, before, after, ChangeVerdict.NoThreshold, null, null);
        }

        var points = PointsOf(threshold, spread)!.Value;
        var verdict =
            worse >= points ? ChangeVerdict.Worsening
            : -worse >= points ? ChangeVerdict.Improvement
            : ChangeVerdict.NoChange;
        return new(score.Id, before, after, verdict, points, threshold);
    }

    private static decimal? PointsOf(ChangeThreshold threshold, decimal? spread) =>
        !threshold.Local ? threshold.Value
        : spread > 0 && threshold.R is { } r ? ChangeThreshold.Rci95(spread.Value, r)
        : null;
}
