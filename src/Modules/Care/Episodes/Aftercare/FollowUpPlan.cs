namespace Footbridge.Care.Episodes.Aftercare;

/// <summary>When the program gets in touch after a stay.</summary>
/// <param name="Months">Months after the last day.</param>
/// <param name="DueOn">The day.</param>
/// <param name="OpensOn">First day of the window.</param>
/// <param name="ClosesOn">Last day of the window.</param>
internal sealed record FollowUpDay(int Months, DateOnly DueOn, DateOnly OpensOn, DateOnly ClosesOn);

/// <summary>Check-ins at 1, 3, 6 and 12 months, each with a window around its day. Pure; the windows are the program's own.</summary>
internal static class FollowUpPlan
{
    public static IReadOnlyList<int> Months { get; } = [1, 3, 6, 12];

    public static IReadOnlyList<FollowUpDay> After(DateOnly lastDay) =>
        [
            .. Months.Select(m =>
            {
                var due = lastDay.AddMonths(m);
                // The first one is close to the stay: its window is smaller than those of later ones.
                return m == 1
                    ? new FollowUpDay(m, due, due.AddDays(-7), due.AddDays(14))
                    : new FollowUpDay(m, due, due.AddDays(-14), due.AddDays(30));
            }),
        ];
}

/// <summary>How a follow-up stands, for counting.</summary>
/// <param name="Months">Months after the stay.</param>
/// <param name="ClosesOn">Last day of its window.</param>
/// <param name="Ending">A code of <see cref="FollowUp.Endings"/>; empty while open.</param>
internal sealed record CountedFollowUp(int Months, DateOnly ClosesOn, string Ending);

/// <summary>How many were reached, of how many.</summary>
/// <param name="Months">Months after the stay.</param>
/// <param name="Reached">People reached.</param>
/// <param name="Of">People whose window is over, and those reached before; without those who died or came back into care.</param>
internal sealed record ContactRate(int Months, int Reached, int Of)
{
    /// <summary>One rate for each month there is a follow-up at.</summary>
    public static IReadOnlyList<ContactRate> Count(IReadOnlyCollection<CountedFollowUp> all, DateOnly today) =>
        [
            .. FollowUpPlan.Months.Select(m =>
            {
                var counted = all.Where(f => f.Months == m && Counts(f, today)).ToList();
                return new ContactRate(m, counted.Count(f => f.Ending == FollowUp.Reached), counted.Count);
            }),
        ];

    private static bool Counts(CountedFollowUp f, DateOnly today) =>
        f.Ending == FollowUp.Reached || (f.Ending is not (FollowUp.Died or FollowUp.Readmitted) && f.ClosesOn < today);
}
