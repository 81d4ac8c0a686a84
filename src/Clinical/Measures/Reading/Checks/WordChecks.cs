using Footbridge.Clinical.Measures.Instruments;

namespace Footbridge.Clinical.Measures.Reading.Checks;

/// <summary>Words are there where the license allows them, never blank, and Spanish ones say where they come from.</summary>
internal static class WordChecks
{
    public static IEnumerable<Fault> Faults(Instrument instrument) =>
        License(instrument)
            .Concat(Form(instrument).SelectMany(w => OfForm(instrument, w.Path, w.Words)))
            .Concat(Blank(instrument));

    private static IEnumerable<Fault> License(Instrument instrument)
    {
        var license = instrument.License;
        if (license.Class is LicenseClass.C or LicenseClass.D && !license.ScoringOnly)
        {
            yield return new("license.scoringOnly", "an instrument of class C or D holds the scoring only");
        }

        if (license.Class == LicenseClass.D != license.NotShipped)
        {
            yield return new("license.notShipped", "is true for class D and for no other");
        }

        if (license.ScoringOnly)
        {
            foreach (var (path, _) in Form(instrument))
            {
                yield return new(path, "only the scoring is held: no words of the form may stand here");
            }
        }
        else
        {
            for (var i = 0; i < instrument.Items.Count; i++)
            {
                if (instrument.Items[i].Text is null)
                {
                    yield return new($"items[{i}]", "lacks \"text\"; a file without words says \"scoringOnly\" in its license");
                }
            }
        }
    }

    private static IEnumerable<Fault> OfForm(Instrument instrument, string path, Wording words)
    {
        if (words.Es is not null && instrument.SpanishSource is null)
        {
            yield return new($"{path}.es", "Spanish words of a form need \"spanishSource\": a form is never translated by us");
        }
    }

    // The words people answer to, as against our own words about scores.
    private static IEnumerable<(string Path, Wording Words)> Form(Instrument instrument)
    {
        var found = new List<(string Path, Wording? Words)> { ("stem", instrument.Stem) };
        foreach (var (name, scale) in instrument.Scales)
        {
            found.Add(($"scales.{name}.lowest", scale.Lowest));
            found.Add(($"scales.{name}.highest", scale.Highest));
            found.AddRange(scale.Options.Select((o, i) => ($"scales.{name}.options[{i}].label", o.Label)));
        }

        found.AddRange(instrument.Items.Select((item, i) => ($"items[{i}].text", item.Text)));
        found.AddRange(instrument.Items.Select((item, i) => ($"items[{i}].help", item.Help)));
        foreach (var (path, words) in found)
        {
            if (words is not null)
            {
                yield return (path, words);
            }
        }
    }

    private static IEnumerable<Fault> Blank(Instrument instrument) =>
        new (string Path, string Text)[]
        {
            ("version", instrument.Version),
            ("name.en", instrument.Name.En),
            ("domain", instrument.Domain),
            ("license.owner", instrument.License.Owner),
            ("license.note", instrument.License.Note),
            ("recall.en", instrument.Recall.En),
            ("cadence.en", instrument.Cadence.En),
        }
            .Concat(Form(instrument).Select(w => (Path: $"{w.Path}.en", Text: w.Words.En)))
            .Where(t => string.IsNullOrWhiteSpace(t.Text))
            .Select(t => new Fault(t.Path, "cannot be blank"));
}
