using Footbridge.Clinical.Measures.Instruments;

namespace Footbridge.Clinical.Measures.Reading.Checks;

/// <summary>Every LOINC code has the right check digit.</summary>
internal static class LoincChecks
{
    public static IEnumerable<Fault> Faults(Instrument instrument) =>
        Codes(instrument)
            .Where(c => c.Code is not null && !Loinc.IsSound(c.Code))
            .Select(c => new Fault(c.Path, $"\"{c.Code}\" is no LOINC code: its check digit is wrong"));

    private static IEnumerable<(string Path, string? Code)> Codes(Instrument instrument) =>
        new[] { ("loinc.panel", instrument.Loinc?.Panel), ("loinc.total", instrument.Loinc?.Total) }
            .Concat(
                (instrument.Loinc?.Other ?? new Dictionary<string, string>()).Select(o =>
                    ($"loinc.other.{o.Key}", (string?)o.Value)
                )
            )
            .Concat(instrument.Items.Select((item, i) => ($"items[{i}].loinc", item.Loinc)))
            .Concat(instrument.Scores.Select((s, i) => ($"scores[{i}].loinc", s.Loinc)))
            .Concat(
                instrument.Scales.SelectMany(s =>
                    s.Value.Options.Select((o, i) => ($"scales.{s.Key}.options[{i}].loinc", o.Loinc))
                )
            );
}
