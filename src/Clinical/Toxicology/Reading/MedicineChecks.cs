namespace Footbridge.Clinical.Toxicology.Reading;

/// <summary>What cannot be in the file of medicines.</summary>
internal static class MedicineChecks
{
    public static IEnumerable<(string Path, string Reason)> Faults(MedicineContent content, ScreenContent screens)
    {
        var known = screens.Substances.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. CommonChecks.Head(content.Id, "medicines", content.Version, content.Sources),
            .. CommonChecks.Ids(content.Medicines.Select((m, i) => ($"medicines[{i}].id", m.Id))),
            .. CommonChecks.Names(
                content.Medicines.SelectMany((m, i) => m.Names.Select((n, j) => ($"medicines[{i}].names[{j}]", n)))
            ),
            .. content.Medicines.SelectMany((m, i) => Of(m, $"medicines[{i}]", known, content)),
        ];
    }

    private static IEnumerable<(string, string)> Of(
        ScreenMedicine medicine,
        string at,
        HashSet<string> known,
        MedicineContent content
    )
    {
        if (medicine.Shows.Count == 0)
        {
            yield return ($"{at}.shows", "names nothing that may be positive");
        }

        foreach (var kind in medicine.Kinds.Where(k => Medications.AddictionMedicines.Find(k) is null))
        {
            yield return ($"{at}.kinds", $"there is no medicine for addiction with the code \"{kind}\"");
        }

        for (var i = 0; i < medicine.Shows.Count; i++)
        {
            var (shows, here) = (medicine.Shows[i], $"{at}.shows[{i}]");
            if (!known.Contains(shows.Substance))
            {
                yield return ($"{here}.substance", $"there is no substance \"{shows.Substance}\"");
            }

            if (shows.Stages.Count == 0)
            {
                yield return ($"{here}.stages", "names no test");
            }

            if (CommonChecks.Source(here, shows.Source, content.Sources) is { } fault)
            {
                yield return fault;
            }
        }
    }
}
