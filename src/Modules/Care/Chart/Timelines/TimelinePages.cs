using Footbridge.Contracts.Care;

namespace Footbridge.Care.Chart;

/// <summary>Cuts a timeline into pages at the end of a day. Pure.</summary>
internal static class TimelinePages
{
    /// <summary>The page, and the last day of the next one.</summary>
    /// <param name="parts">What each part answered to a question for one more entry than a page has; a part with that many may have
    /// more.</param>
    /// <param name="most">Entries on a page.</param>
    public static (IReadOnlyList<TimelineEntry> Entries, DateOnly? Next) Of(
        IReadOnlyList<IReadOnlyList<TimelineEntry>> parts,
        int most
    )
    {
        var all = parts
            .SelectMany(p => p)
            .OrderByDescending(e => e.On)
            .ThenByDescending(e => e.At ?? DateTimeOffset.MaxValue)
            .ThenBy(e => e.Kind, StringComparer.Ordinal)
            .ToList();
        if (all.Count <= most)
        {
            return (all, null);
        }

        // Up to here some part may have left out entries of the same day: the day goes whole to the next page.
        var cut = all[most].On;
        var page = all.TakeWhile(e => e.On > cut).ToList();
        // A single day that fills a page is shown as far as it is known.
        return page.Count > 0 ? (page, cut) : (all.TakeWhile(e => e.On == cut).ToList(), cut.AddDays(-1));
    }
}
