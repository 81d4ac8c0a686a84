using System.Text.RegularExpressions;
using Footbridge.Clinical.Measures.Instruments;

namespace Footbridge.Clinical.Measures.Reading.Checks;

/// <summary>A place of the document and what is wrong there.</summary>
internal readonly record struct Fault(string Path, string Reason);

/// <summary>Everything about an instrument that its shape does not say. What the parts are is looked at first; what they come to, only when
/// they hold together.</summary>
internal static partial class InstrumentCheck
{
    public static IEnumerable<Fault> Faults(Instrument instrument)
    {
        List<Fault> parts =
        [
            .. Head(instrument),
            .. WordChecks.Faults(instrument),
            .. ScaleChecks.Faults(instrument),
            .. ItemChecks.Faults(instrument),
            .. SkipChecks.Faults(instrument),
            .. ScoreChecks.Faults(instrument),
            .. FindingChecks.Faults(instrument),
            .. LoincChecks.Faults(instrument),
        ];
        return parts.Count > 0 ? parts
            : RangeChecks.Faults(instrument).Concat(ChangeChecks.Faults(instrument)).ToList() is { Count: > 0 } numbers ? numbers
            : ExampleChecks.Faults(instrument);
    }

    public static bool IsName(string text) => Name().IsMatch(text);

    /// <summary>Names that stand there a second time, or are no names.</summary>
    public static IEnumerable<Fault> Names(IEnumerable<(string Path, string Id)> names)
    {
        var seen = new HashSet<string>();
        foreach (var (path, id) in names)
        {
            if (!IsName(id))
            {
                yield return new(path, "a name has letters, figures and hyphens");
            }
            else if (!seen.Add(id))
            {
                yield return new(path, $"there is another \"{id}\"");
            }
        }
    }

    private static IEnumerable<Fault> Head(Instrument instrument)
    {
        if (instrument.Format != Instrument.FileFormat)
        {
            yield return new("format", $"is \"{Instrument.FileFormat}\"");
        }

        if (!Id().IsMatch(instrument.Id))
        {
            yield return new("id", "has small letters, figures and hyphens");
        }

        if (instrument.Minutes is < 1 or > 240)
        {
            yield return new("minutes", "lies between 1 and 240");
        }

        if (instrument.AnsweredBy.Count == 0 || instrument.AnsweredBy.Distinct().Count() < instrument.AnsweredBy.Count)
        {
            yield return new("answeredBy", "names who answers, each once");
        }

        if (instrument.Sources.Count == 0)
        {
            yield return new("sources", "names at least one source");
        }

        if (instrument.Examples.Count == 0)
        {
            yield return new("examples", "has at least one example: the file proves itself");
        }

        if (instrument.Items.Count == 0)
        {
            yield return new("items", "has at least one item");
        }
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Id();

    [GeneratedRegex("^[A-Za-z0-9]+([-_][A-Za-z0-9]+)*$")]
    private static partial Regex Name();
}
