using Footbridge.Kernel;

namespace Footbridge.Sessions.Signing.Rates;

/// <summary>The times of one note that somebody owes or owed.</summary>
/// <param name="Who">Who owes it, or signed it.</param>
/// <param name="EndedAt">When the service ended.</param>
/// <param name="FirstSignedAt">The first signature of the writer; null while there is none.</param>
/// <param name="Unsigned">Whether it is not signed now: never signed, or sent back.</param>
/// <param name="NeedsCosign">Whether the writer's signature called for a co-signature.</param>
/// <param name="SentBack">Whether it was ever sent back.</param>
/// <param name="CosignWait">From the writer's last signature to the co-signature; null without one.</param>
internal sealed record NoteTimes(
    UserId Who,
    DateTimeOffset EndedAt,
    DateTimeOffset? FirstSignedAt,
    bool Unsigned,
    bool NeedsCosign = false,
    bool SentBack = false,
    TimeSpan? CosignWait = null
);

/// <summary>How soon one person signs.</summary>
internal sealed record RateLine
{
    public required string Name { get; init; }

    /// <summary>Notes of services in the period.</summary>
    public required int Notes { get; init; }

    /// <summary>Of them, signed at least once.</summary>
    public required int Signed { get; init; }

    /// <summary>Median hours from the end of the service to the first signature; null when nothing was signed.</summary>
    public double? MedianHours { get; init; }

    /// <summary>Notes whose 24 hours have passed, and of them those that were signed within.</summary>
    public required Share Within24 { get; init; }

    /// <summary>Notes whose 72 hours have passed, and of them those that were signed within.</summary>
    public required Share Within72 { get; init; }

    /// <summary>Not signed now.</summary>
    public required int Unsigned { get; init; }

    /// <summary>Days since the end of the oldest service whose note is not signed now.</summary>
    public int? OldestDays { get; init; }

    /// <summary>Signed notes that needed a co-signature, and of them those that were ever sent back.</summary>
    public required Share SentBack { get; init; }

    /// <summary>Median days from the writer's last signature to the co-signature.</summary>
    public double? CosignDays { get; init; }
}

/// <summary>A part of a whole.</summary>
/// <param name="Part">The part.</param>
/// <param name="Whole">The whole; zero when there is nothing to count.</param>
internal readonly record struct Share(int Part, int Whole)
{
    /// <summary>In hundred, rounded; null of nothing.</summary>
    public int? Percent => Whole == 0 ? null : (int)Math.Round(100.0 * Part / Whole, MidpointRounding.AwayFromZero);
}

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
