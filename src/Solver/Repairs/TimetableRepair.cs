using Footbridge.Solver.Checking;
using Footbridge.Solver.Compiling;
using Footbridge.Solver.Instances;
using Footbridge.Solver.Plans;
using Footbridge.Solver.Search;

namespace Footbridge.Solver.Repairs;

/// <summary>Mends a published week after something happened, and disturbs as few people as it can. Nothing is changed by it: it proposes.</summary>
public static class TimetableRepair
{
    private const long Work = 40_000_000;

    /// <summary>The best repairs, best first; at least one. That which disturbs the fewest people is among them.</summary>
    /// <param name="before">The clinic for which the week was published.</param>
    /// <param name="after">The clinic as it is after the event. Those who are new stand at the end of the list.</param>
    /// <param name="published">The week that people know.</param>
    /// <param name="options">How much is tried.</param>
    /// <param name="ct">Ends the search; what was found is returned.</param>
    public static IReadOnlyList<WeekRepair> Repair(
        Clinic before,
        Clinic after,
        WeekPlan published,
        RepairOptions options,
        CancellationToken ct = default
    )
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(published);
        ArgumentNullException.ThrowIfNull(options);
        var problem = new Problem(after);
        var board = BoardPlans.FromPlan(problem, published);
        var hit = Hit(problem, board, before.Clients.Count);
        hit.UnionWith(options.Also.Where(c => after.Clients[c].InCare));
        Free(board, options.Also);
        var search = new RepairSearch(board, hit, new Random(options.Seed));
        search.Run((long)(Work * options.Effort), options.Choices, ct);
        var repairs = search
            .Found.Select(plan => Describe(after, published, plan, hit))
            .OrderBy(r => r.Score.Total)
            .ThenBy(r => r.Disturbed)
            .ToList();
        var gentlest =
            repairs.MinBy(r => (r.Disturbed, r.Score.Total))
            ?? throw new InvalidOperationException("No repair kept every hard rule.");
        // The one that leaves most people alone is always among them, whatever it costs otherwise.
        return
        [
            .. repairs
                .Where(r => r != gentlest)
                .Take(options.Choices - 1)
                .Append(gentlest)
                .OrderBy(r => r.Score.Total)
                .ThenBy(r => r.Disturbed),
        ];
    }

    // Whoever is to be placed again gives up the present week; what was in it still counts as published.
    private static void Free(Board board, IEnumerable<int> clients)
    {
        foreach (var client in clients)
        {
            board.Set(client, new ulong[Offer.Days]);
        }

        board.Settle();
    }

    // Whose published week no longer holds, and who is new.
    private static HashSet<int> Hit(Problem problem, Board board, int known) =>
        [
            .. problem
                .Needs.Where(n =>
                    n.Client.InCare && !board.Weeks[n.Index].AsSpan().SequenceEqual(board.Published!.Weeks[n.Index])
                )
                .Select(n => n.Index),
            .. problem.Needs.Where(n => n.Client.InCare && n.Index >= known).Select(n => n.Index),
        ];

    private static WeekRepair Describe(Clinic after, WeekPlan published, WeekPlan plan, HashSet<int> hit)
    {
        if (PlanCheck.Breaches(after, plan) is [var first, ..])
        {
            throw new InvalidOperationException($"A repair broke a hard rule: {first}");
        }

        var changes = ChangeWords.Between(after, published, plan);
        var disturbed = Disturbed.Clients(after, published, plan).Count(c => !hit.Contains(c));
        return new(plan, Score.Of(after, plan, published), disturbed, changes);
    }
}
