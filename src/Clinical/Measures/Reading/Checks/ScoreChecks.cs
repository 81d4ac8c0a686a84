using Footbridge.Clinical.Measures.Instruments;

namespace Footbridge.Clinical.Measures.Reading.Checks;

/// <summary>A score is made of what exists, in a way that its method allows.</summary>
internal static class ScoreChecks
{
    public static IEnumerable<Fault> Faults(Instrument instrument) =>
        InstrumentCheck
            .Names(instrument.Scores.Select((s, i) => ($"scores[{i}].id", s.Id)))
            .Concat(InstrumentCheck.Names(Sets(instrument)))
            .Concat(InstrumentCheck.Names(Cutoffs(instrument)))
            .Concat(instrument.Scores.SelectMany((s, i) => Of($"scores[{i}]", s, i, instrument)));

    private static IEnumerable<(string, string)> Sets(Instrument instrument) =>
        instrument.Scores.SelectMany((s, i) => s.Bands.Select((b, j) => ($"scores[{i}].bands[{j}].id", b.Id)));

    // Cut-offs that differ only in sex say the same of two groups of people and may not share a name: each is told by its name.
    private static IEnumerable<(string, string)> Cutoffs(Instrument instrument) =>
        instrument.Scores.SelectMany((s, i) => s.Cutoffs.Select((c, j) => ($"scores[{i}].cutoffs[{j}].id", c.Id)));

    private static IEnumerable<Fault> Of(string path, ScoreDefinition score, int at, Instrument instrument)
    {
        if (score.Items.Count > 0 != (score.Method is ScoreMethod.Sum or ScoreMethod.Mean))
        {
            yield return new($"{path}.items", "a sum or a mean names its items, and nothing else does");
        }

        if (score.Counting.Count > 0 != (score.Method == ScoreMethod.Count))
        {
            yield return new($"{path}.counting", "a count says which items and answers count, and nothing else does");
        }

        if (
            score.Terms.Count > 0 != (score.Method == ScoreMethod.Combine)
            || (score.Plus is not null && score.Method != ScoreMethod.Combine)
        )
        {
            yield return new($"{path}.terms", "a combination names earlier scores, and nothing else does");
        }

        if (score.Plus is < -10_000 or > 10_000)
        {
            yield return new($"{path}.plus", "lies between -10000 and 10000");
        }

        if (score.Decimals is < 0 or > 4)
        {
            yield return new($"{path}.decimals", "lies between 0 and 4");
        }

        if (score.Missing is { } missing && (score.Items.Count == 0 || missing.Most < 1 || missing.Most >= score.Items.Count))
        {
            yield return new($"{path}.missing.most", "is at least 1 and below the number of items of a sum or mean");
        }

        for (var i = 0; i < score.Terms.Count; i++)
        {
            var term = score.Terms[i];
            if (instrument.Scores.Take(at).All(s => s.Id != term.Score))
            {
                yield return new($"{path}.terms[{i}].score", $"there is no earlier score \"{term.Score}\"");
            }

            if (new[] { term.Times, term.Over }.Any(f => f is { } factor && Math.Abs(factor) is < 0.0001m or > 10_000))
            {
                yield return new($"{path}.terms[{i}]", "times and over lie between 0.0001 and 10000, or as far below 0");
            }
        }

        foreach (var fault in Needs(path, score, instrument))
        {
            yield return fault;
        }
    }

    private static IEnumerable<Fault> Needs(string path, ScoreDefinition score, Instrument instrument)
    {
        var named = score
            .Items.Select((id, i) => (Path: $"{path}.items[{i}]", Id: id))
            .Concat(
                score.Counting.SelectMany((c, i) => c.Items.Select((id, j) => (Path: $"{path}.counting[{i}].items[{j}]", Id: id)))
            );
        var seen = new HashSet<string>();
        foreach (var (place, id) in named)
        {
            if (instrument.Item(id) is not { } item)
            {
                yield return new(place, $"there is no item \"{id}\"");
            }
            else if (!seen.Add(id))
            {
                yield return new(place, $"item \"{id}\" is counted twice");
            }
            else if (instrument.Scales.GetValueOrDefault(item.Scale)?.Open == true)
            {
                yield return new(place, $"the answer to item \"{id}\" is open and cannot be counted");
            }
        }
    }
}
