using Footbridge.Clinical.Measures.Instruments;

namespace Footbridge.Clinical.Measures.Reading.Checks;

/// <summary>A threshold of change is what its formula gives, and belongs to a score that has a better and a worse.</summary>
internal static class ChangeChecks
{
    public static IEnumerable<Fault> Faults(Instrument instrument) =>
        instrument
            .Scores.SelectMany((s, i) => Of($"scores[{i}].change", s))
            .Concat(instrument.PublishedChanges.SelectMany((p, i) => Of($"publishedChanges[{i}].threshold", p.Threshold)));

    private static IEnumerable<Fault> Of(string path, ScoreDefinition score)
    {
        if (score.Change.Count > 0 && score.Direction == Direction.Neither)
        {
            yield return new(path, "a score without a better and a worse has no threshold of change");
        }

        if (score.Change.DistinctBy(c => c.Basis).Count() < score.Change.Count)
        {
            yield return new(path, "has one threshold for each basis");
        }

        foreach (var fault in score.Change.SelectMany((c, i) => Of($"{path}[{i}]", c)))
        {
            yield return fault;
        }
    }

    private static IEnumerable<Fault> Of(string path, ChangeThreshold change)
    {
        if (change.Value <= 0)
        {
            yield return new($"{path}.value", "is above 0");
        }

        if (change.R is <= 0 or >= 1)
        {
            yield return new($"{path}.r", "lies between 0 and 1");
        }
        else if (change.Sd is <= 0 or > AnswerScale.Farthest)
        {
            yield return new($"{path}.sd", $"lies above 0 and up to {AnswerScale.Farthest}");
        }
        else if (change.Sd is null != change.R is null || (change.Local && change.R is null))
        {
            yield return new(path, "sd and r stand together, and a local threshold has both");
        }
        else if (change is { Sd: { } sd, R: { } r })
        {
            // As many decimals as the value is told with.
            var computed = ChangeThreshold.Rci95(sd, r);
            if (Math.Abs(computed - change.Value) > 0.5m / (decimal)Math.Pow(10, change.Value.Scale))
            {
                yield return new($"{path}.value", FormattableString.Invariant($"sd and r give {Math.Round(computed, 2)}"));
            }
        }
    }
}
