using Footbridge.Clinical.Measures.Instruments;

namespace Footbridge.Clinical.Toxicology.Reading;

/// <summary>What cannot be in the file of substances and panels.</summary>
internal static class ScreenChecks
{
    public static IEnumerable<(string Path, string Reason)> Faults(ScreenContent content)
    {
        var substances = content.Substances;
        return
        [
            .. CommonChecks.Head(content.Id, "screens", content.Version, content.Sources),
            .. CommonChecks.Ids(substances.Select((s, i) => ($"substances[{i}].id", s.Id))),
            .. CommonChecks.Ids(
                substances.SelectMany((s, i) => s.Analytes.Select((a, j) => ($"substances[{i}].analytes[{j}].id", a.Id)))
            ),
            .. CommonChecks.Names(substances.SelectMany((s, i) => NamesOf(s, $"substances[{i}]"))),
            .. substances.SelectMany((s, i) => Of(s, $"substances[{i}]", content)),
            .. Codes(substances),
            .. Panels(content),
        ];
    }

    private static IEnumerable<(string Path, string Name)> NamesOf(Substance substance, string at) =>
        [
            .. substance.Names.Select((n, i) => ($"{at}.names[{i}]", n)),
            .. substance.Analytes.SelectMany((a, i) => a.Names.Select((n, j) => ($"{at}.analytes[{i}].names[{j}]", n))),
        ];

    private static IEnumerable<(string Path, string Reason)> Of(Substance substance, string at, ScreenContent content)
    {
        var faults = new List<(string, string)?>();
        if (substance.Analytes.Count == 0)
        {
            faults.Add(($"{at}.analytes", "names nothing that is measured"));
        }

        if (substance.Windows.Count == 0)
        {
            faults.Add(($"{at}.windows", "does not say how long it can be seen"));
        }

        var cutoffs = new HashSet<(Specimen, TestStage, string)>();
        for (var i = 0; i < substance.Cutoffs.Count; i++)
        {
            var (cutoff, here) = (substance.Cutoffs[i], $"{at}.cutoffs[{i}]");
            faults.Add(cutoff.Value > 0 ? null : ($"{here}.value", "is greater than 0"));
            faults.Add(cutoff.Unit.Trim().Length > 0 ? null : ($"{here}.unit", "cannot be empty"));
            faults.Add(Analyte(substance, cutoff.Analyte, here));
            faults.Add(CommonChecks.Source(here, cutoff.Source, content.Sources));
            faults.Add(
                cutoffs.Add((cutoff.Specimen, cutoff.Stage, cutoff.Analyte))
                    ? null
                    : (here, "there is a cutoff for this test already")
            );
        }

        for (var i = 0; i < substance.Windows.Count; i++)
        {
            var (window, here) = (substance.Windows[i], $"{at}.windows[{i}]");
            faults.AddRange(CommonChecks.Words($"{here}.words", window.Words).Select(f => ((string, string)?)f));
            faults.Add(CommonChecks.Source(here, window.Source, content.Sources));
        }

        faults.AddRange(
            substance
                .Analytes.SelectMany((a, i) => CommonChecks.Words($"{at}.analytes[{i}].name", a.Name))
                .Select(f => ((string, string)?)f)
        );
        faults.AddRange(substance.Codes.Select((c, i) => c.Analyte is { } a ? Analyte(substance, a, $"{at}.codes[{i}]") : null));
        return faults.OfType<(string, string)>();
    }

    private static (string, string)? Analyte(Substance substance, string id, string at) =>
        substance.Analytes.Any(a => a.Id == id) ? null : ($"{at}.analyte", $"the substance has no analyte \"{id}\"");

    private static IEnumerable<(string, string)> Codes(IReadOnlyList<Substance> substances)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (
            var (path, code) in substances.SelectMany(
                (s, i) => s.Codes.Select((c, j) => ($"substances[{i}].codes[{j}].loinc", c.Loinc))
            )
        )
        {
            if (!Loinc.IsSound(code))
            {
                yield return (path, "is no LOINC code: its check digit is wrong");
            }
            else if (!seen.Add(code))
            {
                yield return (path, $"\"{code}\" stands there twice");
            }
        }
    }

    private static IEnumerable<(string, string)> Panels(ScreenContent content)
    {
        var known = content.Substances.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. CommonChecks.Ids(content.Panels.Select((p, i) => ($"panels[{i}].id", p.Id))),
            .. content.Panels.SelectMany(
                (p, i) =>
                    p
                        .Substances.Select((s, j) => (Path: $"panels[{i}].substances[{j}]", s))
                        .Where(x => !known.Contains(x.s))
                        .Select(x => (x.Path, $"there is no substance \"{x.s}\""))
            ),
        ];
    }
}
