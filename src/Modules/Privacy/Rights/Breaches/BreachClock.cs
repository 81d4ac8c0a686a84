namespace Footbridge.Privacy.Rights.Breaches;

/// <summary>To whom a notice goes.</summary>
internal enum NoticeKind
{
    /// <summary>The people whose records they are (45 CFR 164.404).</summary>
    Individuals,

    /// <summary>The Secretary of Health and Human Services (45 CFR 164.408).</summary>
    Secretary,

    /// <summary>Prominent media of a state (45 CFR 164.406).</summary>
    Media,
}

/// <summary>People of one state whose records are concerned.</summary>
internal sealed record StateCount(string State, int People);

/// <summary>A notice that is due.</summary>
/// <param name="Kind">To whom.</param>
/// <param name="State">The state, for media.</param>
/// <param name="DueOn">Last day. Each must go without unreasonable delay, so earlier where it can.</param>
internal sealed record NoticeDue(NoticeKind Kind, string State, DateOnly DueOn);

/// <summary>By when who must be told of a breach. Pure.</summary>
internal static class BreachClock
{
    /// <summary>Days from discovery (45 CFR 164.404(b), 164.406(b), 164.408(b)) or from the end of the year (164.408(c)).</summary>
    public const int Days = 60;

    /// <summary>People from which on the Secretary is told at once (45 CFR 164.408(b)).</summary>
    public const int ManyPeople = 500;

    /// <summary>The notices for a breach, the earliest first.</summary>
    /// <param name="discoveredOn">First day it was known, or would have been with reasonable diligence (45 CFR 164.404(a)(2)).</param>
    /// <param name="people">How many people in all.</param>
    /// <param name="states">How many of which state.</param>
    public static IReadOnlyList<NoticeDue> Of(DateOnly discoveredOn, int people, IReadOnlyList<StateCount> states)
    {
        var soon = discoveredOn.AddDays(Days);
        var yearly = new DateOnly(discoveredOn.Year, 12, 31).AddDays(Days);
        return
        [
            new(NoticeKind.Individuals, "", soon),
            // More than 500 of one state: one fewer than "500 or more" for the Secretary.
            .. states
                .GroupBy(s => s.State, StringComparer.OrdinalIgnoreCase)
                .Where(g => g.Sum(s => s.People) > ManyPeople)
                .Select(g => new NoticeDue(NoticeKind.Media, g.Key, soon)),
            new(NoticeKind.Secretary, "", people >= ManyPeople ? soon : yearly),
        ];
    }
}
