using Footbridge.Clinical.Measures.Instruments;

namespace Footbridge.Clinical.Measures.Results;

/// <summary>Makes the scores, one after the other: a combination finds what it combines.</summary>
internal sealed class ScoreMaking(Instrument instrument, AnswerSheet sheet)
{
    private readonly Dictionary<string, ScoreValue> _made = [];

    public static IReadOnlyList<ScoreValue> Make(Instrument instrument, AnswerSheet sheet)
    {
        var making = new ScoreMaking(instrument, sheet);
        return [.. instrument.Scores.Select(score => making._made[score.Id] = making.Make(score))];
    }

    private ScoreValue Make(ScoreDefinition score)
    {
        var lacking = score.Needs().Where(id => !sheet.Values.ContainsKey(id)).ToList();
        var prorated = lacking.Count > 0 && score.Missing is { } rule && lacking.Count <= rule.Most;
        if (lacking.Count > 0 && !prorated)
        {
            return None(score);
        }

        if (score.Id == ScoreDefinition.TotalId && sheet.Missing.Except(lacking).Any())
        {
            return None(score);
        }

        return score.Method switch
        {
            ScoreMethod.Combine => Combine(score),
            ScoreMethod.Count => new(score.Id, Count(score), false),
            _ => new(score.Id, Rounded(score, Mean(score) * (score.Method == ScoreMethod.Sum ? score.Items.Count : 1)), prorated),
        };
    }

    private static ScoreValue None(ScoreDefinition score) => new(score.Id, null, false);

    // The sum over all items is the mean of those that have a value times their number; without missing items that is the plain sum.
    private decimal Mean(ScoreDefinition score)
    {
        var counted = score.Items.Where(sheet.Values.ContainsKey).Select(Counted).ToList();
        return counted.Sum() / counted.Count;
    }

    private decimal Counted(string id)
    {
        var item = instrument.Item(id)!;
        var scale = instrument.ScaleOf(item);
        return item.Reverse ? scale.Bottom!.Value + scale.Top!.Value - sheet.Values[id] : sheet.Values[id];
    }

    private decimal Count(ScoreDefinition score) =>
        score.Counting.Sum(c => c.Items.Count(id => !(sheet.Values[id] < c.AtLeast) && !(sheet.Values[id] > c.AtMost)));

    private ScoreValue Combine(ScoreDefinition score)
    {
        var sum = score.Plus ?? 0;
        foreach (var term in score.Terms)
        {
            if (_made[term.Score].Value is not { } value)
            {
                return None(score);
            }

            sum += value * (term.Times ?? 1) / (term.Over ?? 1);
        }

        return new(score.Id, Rounded(score, sum), score.Terms.Any(t => _made[t.Score].Prorated));
    }

    private static decimal Rounded(ScoreDefinition score, decimal value) =>
        Math.Round(value, score.Decimals ?? 0, MidpointRounding.AwayFromZero);
}
