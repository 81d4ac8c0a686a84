using Footbridge.Contracts.Schedule;

namespace Footbridge.Care.Episodes.Transfers;

/// <summary>Which groups to end and which to begin, so that a week comes to a dose. It suggests; the clinician decides.</summary>
/// <param name="Leave">Groups to end.</param>
/// <param name="Join">Groups to begin.</param>
internal sealed record WeekSuggestion(IReadOnlyList<GroupId> Leave, IReadOnlyList<GroupId> Join)
{
    /// <summary>Keeps what the person has as far as it fits into the dose, then adds what fits.</summary>
    public static WeekSuggestion For(WeekOptions options, int hours, int days)
    {
        var kept = new List<WeekGroup>();
        foreach (var group in InOrder(options.Held).Where(g => Fits(kept, g, hours, days)))
        {
            kept.Add(group);
        }

        var joined = new List<WeekGroup>();
        foreach (var group in InOrder(options.Fitting).Where(g => Fits([.. kept, .. joined], g, hours, days)))
        {
            joined.Add(group);
        }

        return new(
            [.. options.Held.Where(h => kept.TrueForAll(k => k.Group != h.Group)).Select(h => h.Group)],
            [.. joined.Select(j => j.Group)]
        );
    }

    private static IEnumerable<WeekGroup> InOrder(IEnumerable<WeekGroup> groups) =>
        groups.OrderBy(g => ((int)g.Day + 6) % 7).ThenBy(g => g.Start).ThenBy(g => g.Group.Value);

    private static bool Fits(List<WeekGroup> week, WeekGroup group, int hours, int days) =>
        week.Sum(g => g.Minutes) + group.Minutes <= hours * 60
        && week.Select(g => g.Day).Append(group.Day).Distinct().Count() <= days
        && week.TrueForAll(g => !Overlap(g, group));

    private static bool Overlap(WeekGroup one, WeekGroup other) =>
        one.Day == other.Day
        && one.Start.ToTimeSpan() < other.Start.ToTimeSpan() + TimeSpan.FromMinutes(other.Minutes)
        && other.Start.ToTimeSpan() < one.Start.ToTimeSpan() + TimeSpan.FromMinutes(one.Minutes);
}
