using System.Collections.Immutable;
using Footbridge.Clinical.Measures.Instruments;
using Footbridge.Kernel;

namespace Footbridge.Clinical.Measures.Results;

/// <summary>Answers that fit their scales, with what was skipped and what is missing.</summary>
internal sealed record AnswerSheet(
    IReadOnlyDictionary<string, decimal> Values,
    IReadOnlyDictionary<string, decimal?> Skipped,
    IReadOnlyList<string> Missing
)
{
    public static Outcome<AnswerSheet> Read(Instrument instrument, IReadOnlyDictionary<string, Answer> answers)
    {
        if (answers.Keys.FirstOrDefault(id => instrument.Item(id) is null) is { } unknown)
        {
            return Problem.Invalid("clinical.measures.unknown-item", unknown, unknown);
        }

        var values = new Dictionary<string, decimal>();
        foreach (var item in instrument.Items.Where(i => answers.ContainsKey(i.Id)))
        {
            var scale = instrument.ScaleOf(item);
            if (scale.Open)
            {
                continue;
            }

            if (NumberOf(scale, answers[item.Id]) is not { } value)
            {
                return Problem.Invalid("clinical.measures.outside-scale", item.Id, item.Id);
            }

            values[item.Id] = value;
        }

        var skipped = new Dictionary<string, decimal?>();
        var truth = new Truth(values);
        foreach (var rule in instrument.Skips)
        {
            // A rule sees what an earlier one stored.
            if (truth.Of(rule.When) != true)
            {
                continue;
            }

            foreach (var id in rule.Items)
            {
                // A contradiction is for a person to solve: nothing that was answered is thrown away.
                if (answers.ContainsKey(id) && (rule.Store is null || values.GetValueOrDefault(id) != rule.Store))
                {
                    return Problem.Rule("clinical.measures.skipped-answered", id, id);
                }

                skipped[id] = rule.Store;
                if (rule.Store is { } store)
                {
                    values[id] = store;
                }
            }
        }

        var missing = instrument
            .Items.Where(i => !i.Optional && !answers.ContainsKey(i.Id) && !skipped.ContainsKey(i.Id))
            .Select(i => i.Id);
        return new AnswerSheet(values, skipped, missing.ToImmutableArray());
    }

    private static decimal? NumberOf(AnswerScale scale, Answer answer)
    {
        var value = answer.Number ?? scale.Options.FirstOrDefault(o => o.Code is { } code && code == answer.Text)?.Value;
        return value is { } number && scale.Allows(number) ? number : null;
    }
}
