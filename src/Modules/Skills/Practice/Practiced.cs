using Footbridge.Curriculum.Practice;
using Footbridge.Skills.Lessons;

namespace Footbridge.Skills.Practice;

/// <summary>How often an exercise was done, and what it did.</summary>
/// <param name="Exercise">Id of the exercise.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Times">How often it was done.</param>
/// <param name="LastOn">When last.</param>
/// <param name="Helped">How often it helped, fully or a little.</param>
/// <param name="Drop">Mean of the number at the start less the number at the end, where both are known.</param>
internal sealed record Practiced(string Exercise, string Title, int Times, DateOnly LastOn, int Helped, double? Drop)
{
    /// <summary>By exercise: first what helped most often, then what was done most.</summary>
    public static IReadOnlyList<Practiced> Of(IReadOnlyList<PracticeEntry> entries)
    {
        return
        [
            .. entries
                .GroupBy(e => e.Exercise)
                .Select(g => new Practiced(
                    g.Key,
                    PracticeShelf.Find(g.Key)?.Title.In(Tags.Reader) ?? g.Key,
                    g.Count(),
                    g.Max(e => e.On),
                    g.Count(DidHelp),
                    g.Where(e => e.After is not null).Select(e => (double?)(e.Before - e.After)).Average()
                ))
                .OrderByDescending(p => p.Helped)
                .ThenByDescending(p => p.Times)
                .ThenBy(p => p.Title, StringComparer.Ordinal),
        ];
    }

    private static bool DidHelp(PracticeEntry entry) =>
        entry.Helped is Skills.Practice.Helped.Yes or Skills.Practice.Helped.Some
        || (entry.Helped is null && entry.After < entry.Before);
}
