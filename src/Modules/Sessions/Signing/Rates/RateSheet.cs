using Footbridge.Kernel;

namespace Footbridge.Sessions.Signing.Rates;

/// <summary>Counts how soon notes are signed.</summary>
internal static class RateSheet
{
    /// <summary>One line for each person, by name, and one for all.</summary>
    public static IReadOnlyList<RateLine> Of(
        IReadOnlyCollection<NoteTimes> notes,
        IReadOnlyDictionary<UserId, string> names,
        DateTimeOffset now
    ) =>
        [
            .. notes
                .GroupBy(n => n.Who)
                .Select(g => Line(names.GetValueOrDefault(g.Key, ""), [.. g], now))
                .OrderBy(l => l.Name, StringComparer.Ordinal),
        ];

    /// <summary>The figures of some notes.</summary>
    public static RateLine Line(string name, IReadOnlyList<NoteTimes> notes, DateTimeOffset now)
    {
        var signed = notes.Where(n => n.FirstSignedAt is not null).ToList();
        var open = notes.Where(n => n.Unsigned).ToList();
        var cosigned = signed.FindAll(n => n.NeedsCosign || n.SentBack);
        return new()
        {
            Name = name,
            Notes = notes.Count,
            Signed = signed.Count,
            MedianHours = Median([.. signed.Select(n => Wait(n).TotalHours)]),
            Within24 = Within(notes, TimeSpan.FromHours(24), now),
            Within72 = Within(notes, TimeSpan.FromHours(72), now),
            Unsigned = open.Count,
            OldestDays = open.Count == 0 ? null : (int)(now - open.Min(n => n.EndedAt)).TotalDays,
            SentBack = new(cosigned.Count(n => n.SentBack), cosigned.Count),
            CosignDays = Median([.. signed.Where(n => n.CosignWait is not null).Select(n => n.CosignWait!.Value.TotalDays)]),
        };
    }

    /// <summary>The middle one, or the mean of the two in the middle; null of nothing.</summary>
    public static double? Median(IReadOnlyList<double> values)
    {
        var sorted = values.Order().ToList();
        var half = sorted.Count / 2;
        return sorted.Count == 0 ? null
            : sorted.Count % 2 == 1 ? sorted[half]
            : (sorted[half - 1] + sorted[half]) / 2;
    }

    // Who signs before the service ends has not waited.
    private static TimeSpan Wait(NoteTimes note) =>
        note.FirstSignedAt > note.EndedAt ? note.FirstSignedAt.Value - note.EndedAt : TimeSpan.Zero;

    private static Share Within(IReadOnlyList<NoteTimes> notes, TimeSpan limit, DateTimeOffset now)
    {
        var due = notes.Where(n => n.EndedAt + limit <= now).ToList();
        return new(due.Count(n => n.FirstSignedAt is not null && Wait(n) <= limit), due.Count);
    }
}
