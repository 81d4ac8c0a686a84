using Footbridge.Clinical.Measures.Instruments;

namespace Footbridge.Clinical.Measures.Reading.Checks;

/// <summary>The range of a score is what its answers can give; bands cover it; cut-offs lie in it.</summary>
internal static class RangeChecks
{
    // Far beyond any score, and far from where decimals end.
    private const decimal Largest = 1_000_000_000;

    public static IEnumerable<Fault> Faults(Instrument instrument)
    {
        var reach = new Dictionary<string, ScoreRange>();
        for (var i = 0; i < instrument.Scores.Count; i++)
        {
            var score = instrument.Scores[i];
            var found = reach[score.Id] = Reach(instrument, score, reach);
            if (Math.Max(Math.Abs(found.From), Math.Abs(found.To)) > Largest)
            {
                yield return new($"scores[{i}]", $"goes farther than {Largest}");
                yield break;
            }

            if (score.Range != found)
            {
                yield return new($"scores[{i}].range", $"the answers give {found.From} to {found.To}");
            }

            foreach (
                var fault in score
                    .Bands.SelectMany((set, j) => Bands($"scores[{i}].bands[{j}].bands", set.Bands, score))
                    .Concat(score.Cutoffs.SelectMany((c, j) => Cutoff($"scores[{i}].cutoffs[{j}]", c, score)))
            )
            {
                yield return fault;
            }
        }
    }

    private static ScoreRange Reach(Instrument instrument, ScoreDefinition score, Dictionary<string, ScoreRange> reach)
    {
        var ends = score
            .Items.Select(id => instrument.ScaleOf(instrument.Item(id)!))
            .Select(s => (s.Bottom!.Value, s.Top!.Value))
            .ToList();
        return score.Method switch
        {
            ScoreMethod.Sum => new(ends.Sum(e => e.Item1), ends.Sum(e => e.Item2)),
            ScoreMethod.Mean => new(Rounded(score, ends.Average(e => e.Item1)), Rounded(score, ends.Average(e => e.Item2))),
            ScoreMethod.Count => new(0, score.Needs().Count()),
            _ => Combined(score, reach),
        };
    }

    private static ScoreRange Combined(ScoreDefinition score, Dictionary<string, ScoreRange> reach)
    {
        var (from, to) = (score.Plus ?? 0, score.Plus ?? 0);
        foreach (var term in score.Terms)
        {
            var one = reach[term.Score].From * (term.Times ?? 1) / (term.Over ?? 1);
            var other = reach[term.Score].To * (term.Times ?? 1) / (term.Over ?? 1);
            (from, to) = (from + Math.Min(one, other), to + Math.Max(one, other));
        }

        return new(Rounded(score, from), Rounded(score, to));
    }

    private static decimal Rounded(ScoreDefinition score, decimal value) =>
        Math.Round(value, score.Decimals ?? 0, MidpointRounding.AwayFromZero);

    private static IEnumerable<Fault> Bands(string path, IReadOnlyList<Band> bands, ScoreDefinition score)
    {
        foreach (var fault in InstrumentCheck.Names(bands.Select((b, i) => ($"{path}[{i}].id", b.Id))))
        {
            yield return fault;
        }

        var next = score.Range.From;
        for (var i = 0; i < bands.Count; i++)
        {
            if (bands[i].From < score.Range.From || bands[i].To > score.Range.To)
            {
                yield return new($"{path}[{i}]", $"lies between {score.Range.From} and {score.Range.To}");
                yield break;
            }

            if (bands[i].From != next)
            {
                yield return new($"{path}[{i}].from", $"is {next}: bands leave no gap and do not overlap");
            }

            if (bands[i].To < bands[i].From)
            {
                yield return new($"{path}[{i}].to", "does not lie below from");
            }

            next = bands[i].To + score.Step;
        }

        if (next != score.Range.To + score.Step)
        {
            yield return new(path, $"the bands end at {next - score.Step} and the range at {score.Range.To}");
        }
    }

    private static IEnumerable<Fault> Cutoff(string path, Cutoff cutoff, ScoreDefinition score)
    {
        if (cutoff.AtLeast is null == cutoff.AtMost is null)
        {
            yield return new(path, "has either atLeast or atMost");
        }
        else if ((cutoff.AtLeast ?? cutoff.AtMost) is { } value && (value < score.Range.From || value > score.Range.To))
        {
            yield return new(path, $"lies between {score.Range.From} and {score.Range.To}");
        }
    }
}
