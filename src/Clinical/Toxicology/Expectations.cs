namespace Footbridge.Clinical.Toxicology;

/// <summary>A medicine on a client's list.</summary>
/// <param name="Code">Code of a medicine for addiction; empty for all others.</param>
/// <param name="Name">Name as written down.</param>
public sealed record ListedMedicine(string Code, string Name);

/// <summary>A positive result that a medicine on the list may explain.</summary>
/// <param name="Medicine">Its name as written on the list.</param>
/// <param name="How">How surely.</param>
/// <param name="Source">Key of the source.</param>
public sealed record Expectation(string Medicine, Certainty How, string Source);

/// <summary>Compares results with the medication list. Pure. A fit says that the medicine can be the reason, never that it is the only one.</summary>
public static class Expectations
{
    /// <summary>Medicines on the list that may turn a test positive, the sure ones first.</summary>
    /// <param name="list">The client's list on the day of the sample.</param>
    /// <param name="substance">Id of the substance found.</param>
    /// <param name="stage">In which test.</param>
    public static IReadOnlyList<Expectation> Of(IEnumerable<ListedMedicine> list, string substance, TestStage stage)
    {
        ArgumentNullException.ThrowIfNull(list);
        return
        [
            .. list.SelectMany(m => Known(m).SelectMany(k => k.Shows, (_, shows) => (m.Name, shows)))
                .Where(x => x.shows.Substance == substance && x.shows.Stages.Contains(stage))
                .Select(x => new Expectation(x.Name, x.shows.How, x.shows.Source))
                .OrderBy(e => e.How)
                .DistinctBy(e => e.Medicine),
        ];
    }

    /// <summary>Whether a medicine on the list makes a positive test what was to be expected.</summary>
    public static bool Expects(IEnumerable<ListedMedicine> list, string substance, TestStage stage) =>
        Of(list, substance, stage) is [{ How: Certainty.Expected }, ..];

    /// <summary>Medicines against addiction on the list that a test looked for and did not find: something to talk about, and no more.</summary>
    /// <param name="list">The client's list on the day of the sample.</param>
    /// <param name="absent">Ids of substances that were tested and not found.</param>
    public static IReadOnlyList<ListedMedicine> Missing(IEnumerable<ListedMedicine> list, IReadOnlySet<string> absent)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(absent);
        return
        [
            .. list.Where(m =>
                Known(m).Any(k => k.Treats && k.Shows.Any(s => s.How == Certainty.Expected && absent.Contains(s.Substance)))
            ),
        ];
    }

    private static IEnumerable<ScreenMedicine> Known(ListedMedicine medicine)
    {
        var words = $" {string.Join(' ', Split(medicine.Name))} ";
        return ToxicologyLibrary.Medicines.Medicines.Where(k =>
            k.Kinds.Contains(medicine.Code) || k.Names.Any(n => words.Contains($" {n} ", StringComparison.Ordinal))
        );
    }

    // Whole words only: a name within another, as codeine in dihydrocodeine, is another medicine.
    private static IEnumerable<string> Split(string name) =>
        new string([.. name.ToLowerInvariant().Select(c => char.IsLetter(c) ? c : ' ')]).Split(
            ' ',
            StringSplitOptions.RemoveEmptyEntries
        );
}
