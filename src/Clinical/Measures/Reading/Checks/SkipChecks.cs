using Footbridge.Clinical.Measures.Instruments;

namespace Footbridge.Clinical.Measures.Reading.Checks;

/// <summary>A skip looks back and never forward, and what it stores is an answer that could have been given.</summary>
internal static class SkipChecks
{
    public static IEnumerable<Fault> Faults(Instrument instrument)
    {
        var order = instrument.Items.Select((item, i) => (item.Id, i)).DistinctBy(o => o.Id).ToDictionary(o => o.Id, o => o.i);
        var skipped = new HashSet<string>();
        for (var r = 0; r < instrument.Skips.Count; r++)
        {
            var rule = instrument.Skips[r];
            var path = $"skips[{r}]";
            foreach (var fault in OfWhen(instrument, rule, r))
            {
                yield return fault;
            }

            var read = rule.When.Parts().Select(c => c.Item).OfType<string>().Where(order.ContainsKey).ToList();
            for (var i = 0; i < rule.Items.Count; i++)
            {
                var id = rule.Items[i];
                if (!order.TryGetValue(id, out var place))
                {
                    yield return new($"{path}.items[{i}]", $"there is no item \"{id}\"");
                    continue;
                }

                if (read.Exists(other => order[other] >= place))
                {
                    yield return new($"{path}.items[{i}]", $"item \"{id}\" does not stand after the items that decide about it");
                }

                if (!skipped.Add(id))
                {
                    yield return new($"{path}.items[{i}]", $"another rule skips item \"{id}\"; join the two with any");
                }

                if (
                    rule.Store is { } store
                    && !(instrument.Scales.GetValueOrDefault(instrument.Items[place].Scale)?.Allows(store) ?? true)
                )
                {
                    yield return new($"{path}.store", $"item \"{id}\" cannot be answered with {store}");
                }
            }
        }
    }

    private static IEnumerable<Fault> OfWhen(Instrument instrument, SkipRule rule, int at)
    {
        var path = $"skips[{at}]";
        foreach (var fault in Conditions.Faults(instrument, $"{path}.when", rule.When))
        {
            yield return fault;
        }

        var parts = rule.When.Parts().ToList();
        if (parts.Exists(c => (c.Score ?? c.Triage) is not null) || rule.When.All.Concat(rule.When.Any).Any(c => c.Item is null))
        {
            yield return new($"{path}.when", "a skip compares an item, or joins comparisons of items with all or any");
        }

        // Rules are kept in order: a later rule sees what an earlier one stored.
        if (
            instrument
                .Skips.Skip(at)
                .SelectMany(s => s.Items)
                .Intersect(parts.Select(c => c.Item).OfType<string>())
                .FirstOrDefault() is
            { } late
        )
        {
            yield return new($"{path}.when", $"item \"{late}\" is skipped by this rule or a later one");
        }

        if (rule.Items.Count == 0)
        {
            yield return new($"{path}.items", "names at least one item");
        }
    }
}
