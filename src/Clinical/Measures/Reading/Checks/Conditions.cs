using Footbridge.Clinical.Measures.Instruments;

namespace Footbridge.Clinical.Measures.Reading.Checks;

/// <summary>Conditions compare something that exists with something that can be.</summary>
internal static class Conditions
{
    /// <summary>The conditions of rules, alerts, flags and levels; those of skips are apart.</summary>
    public static IEnumerable<(string Path, Condition Condition)> Of(Instrument instrument) =>
        instrument
            .Algorithms.Select((a, i) => ($"algorithms[{i}].when", a.When))
            .Concat(instrument.Flags.Select((f, i) => ($"flags[{i}].when", f.When)))
            .Concat((instrument.Triage?.Levels ?? []).Select((l, i) => ($"triage.levels[{i}].when", l.When)))
            .Concat(instrument.Alerts.Select((a, i) => ($"alerts[{i}].when", a.When)));

    public static IEnumerable<Fault> Faults(Instrument instrument, string path, Condition condition)
    {
        var subjects = new object?[] { condition.Item, condition.Score, condition.Triage }.Count(s => s is not null);
        var joins = (condition.All.Count > 0 ? 1 : 0) + (condition.Any.Count > 0 ? 1 : 0);
        var compares =
            condition.AtLeast is not null
            || condition.AtMost is not null
            || condition.Is is not null
            || condition.OneOf.Count > 0;
        if (subjects + joins != 1)
        {
            yield return new(path, "has one of item, score, triage, all, any");
            yield break;
        }

        if (compares != (condition.Item is not null || condition.Score is not null))
        {
            yield return new(path, "an item or a score is compared with atLeast, atMost, is or oneOf; nothing else is");
        }

        if (condition.Item is { } item)
        {
            foreach (var fault in OfItem(instrument, path, item, condition))
            {
                yield return fault;
            }
        }

        if (condition.Score is { } score && instrument.Scores.All(s => s.Id != score))
        {
            yield return new($"{path}.score", $"there is no score \"{score}\"");
        }

        if (condition.Triage is { } level && (instrument.Triage?.Levels ?? []).All(l => l.Id != level))
        {
            yield return new($"{path}.triage", $"there is no level \"{level}\"");
        }

        var inner = condition
            .All.Select((c, i) => (Path: $"{path}.all[{i}]", Part: c))
            .Concat(condition.Any.Select((c, i) => (Path: $"{path}.any[{i}]", Part: c)));
        foreach (var fault in inner.SelectMany(c => Faults(instrument, c.Path, c.Part)))
        {
            yield return fault;
        }
    }

    private static IEnumerable<Fault> OfItem(Instrument instrument, string path, string id, Condition condition)
    {
        if (instrument.Item(id) is not { } item)
        {
            yield return new($"{path}.item", $"there is no item \"{id}\"");
        }
        else if (instrument.Scales.TryGetValue(item.Scale, out var scale) && !scale.Values().Any(condition.Meets))
        {
            yield return new(path, $"no answer to item \"{id}\" can meet this");
        }
    }
}
