using Footbridge.Kernel;

namespace Footbridge.Privacy.Looks.Reports;

/// <summary>Puts equal looks of a day together. Pure.</summary>
internal static class LookGrouping
{
    /// <summary>Makes a page of rows that come latest first.</summary>
    /// <param name="rows">The rows; when there are more than <paramref name="full"/>, there is another page.</param>
    /// <param name="full">How many rows fill a page.</param>
    /// <param name="calendar">Tells the local day.</param>
    /// <param name="people">People in the list of a line.</param>
    public static LookPage Page(
        IReadOnlyList<LookRow> rows,
        int full,
        ProgramCalendar calendar,
        IReadOnlyDictionary<long, int>? people = null
    )
    {
        var shown = Whole(rows, full, calendar);
        var groups = shown
            .GroupBy(r =>
                (
                    Day: calendar.DayOf(r.At),
                    r.Actor,
                    r.ActorKind,
                    r.Client,
                    Phrase: LookPhrases.Of(r.Action),
                    r.Ground,
                    Result: Short(r.Result)
                )
            )
            .Select(g => new LookGroup(
                g.Key.Day,
                g.Key.Actor,
                g.Key.ActorKind,
                g.Key.Client,
                g.Key.Phrase,
                g.Key.Ground,
                g.Key.Result,
                g.Count(),
                g.Min(r => r.At),
                g.Max(r => r.At),
                people is null ? 0 : g.Max(r => people.GetValueOrDefault(r.Sequence))
            ))
            .OrderByDescending(g => g.Day)
            .ThenByDescending(g => g.LastAt);
        return new([.. groups], shown.Count < rows.Count ? shown[^1].Sequence : null);
    }

    // A day is not cut in two, unless it fills a page alone.
    private static IReadOnlyList<LookRow> Whole(IReadOnlyList<LookRow> rows, int full, ProgramCalendar calendar)
    {
        if (rows.Count <= full)
        {
            return rows;
        }

        var cut = calendar.DayOf(rows[full].At);
        var whole = rows.Take(full).TakeWhile(r => calendar.DayOf(r.At) != cut).ToList();
        return whole.Count > 0 ? whole : [.. rows.Take(full)];
    }

    // What was left open by a missing word is nobody's concern here; that it was not done is.
    private static string Short(string result) =>
        result == Refusals.Done ? Refusals.Done
        : Refusals.Is(result) ? LookResults.Refused
        : LookResults.NotDone;
}

/// <summary>How a look ended, as the reports say it.</summary>
internal static class LookResults
{
    public const string Done = Refusals.Done;
    public const string Refused = "refused";
    public const string NotDone = "not-done";
}
