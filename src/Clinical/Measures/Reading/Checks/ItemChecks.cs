using Footbridge.Clinical.Measures.Instruments;

namespace Footbridge.Clinical.Measures.Reading.Checks;

/// <summary>Items have names of their own and scales that exist, and each is counted by something or says that it is not.</summary>
internal static class ItemChecks
{
    public static IEnumerable<Fault> Faults(Instrument instrument)
    {
        foreach (var fault in InstrumentCheck.Names(instrument.Items.Select((item, i) => ($"items[{i}].id", item.Id))))
        {
            yield return fault;
        }

        var counted = instrument
            .Scores.SelectMany(s => s.Needs())
            .Concat(Conditions.Of(instrument).SelectMany(c => c.Condition.Parts()).Select(c => c.Item).OfType<string>())
            .ToHashSet();
        for (var i = 0; i < instrument.Items.Count; i++)
        {
            var item = instrument.Items[i];
            if (!instrument.Scales.TryGetValue(item.Scale, out var scale))
            {
                yield return new($"items[{i}].scale", $"there is no scale \"{item.Scale}\"");
                continue;
            }

            if (scale.Open && !item.Unscored)
            {
                yield return new($"items[{i}]", "an item with an open scale is unscored");
            }

            if (counted.Contains(item.Id) == item.Unscored)
            {
                yield return item.Unscored
                    ? new($"items[{i}].unscored", "a score or rule counts this item")
                    : new($"items[{i}]", "no score or rule counts this item: it is unscored");
            }

            if (item.Reverse && item.Unscored)
            {
                yield return new($"items[{i}].reverse", "an unscored item has nothing to reverse");
            }
        }
    }
}
