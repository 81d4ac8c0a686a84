using Footbridge.Solver.Compiling;
using Footbridge.Solver.Weeks;

namespace Footbridge.Solver.Bounds;

/// <summary>A number that no plan's cost can be below: what every client's week costs at least when nobody else takes a seat, a leader or
/// a room. Each running group costs its members, taken together, at least as many cheapest seats as it has members.</summary>
internal sealed class AloneBound
{
    private AloneBound(Week[] weeks)
    {
        Weeks = weeks;
        Sum = Math.Max(0, weeks.Sum(w => (double)w.Cost));
    }

    /// <summary>The bound.</summary>
    public double Sum { get; }

    /// <summary>Each client's best week.</summary>
    public Week[] Weeks { get; }

    /// <summary>The best weeks of some clients alone; the others count as content.</summary>
    public static AloneBound Of(Problem problem, IReadOnlySet<int> clients)
    {
        var market = new AloneMarket(problem);
        var search = new WeekSearch(problem);
        return new([
            .. problem.Needs.Select(n => clients.Contains(n.Index) ? search.Find(n, market) : Week.Nothing(float.MaxValue)),
        ]);
    }

    public static AloneBound Of(Problem problem, int threads)
    {
        var weeks = new Week[problem.Needs.Length];
        Parallel.For(
            0,
            threads,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            thread =>
            {
                var market = new AloneMarket(problem);
                var search = new WeekSearch(problem);
                for (var client = thread; client < weeks.Length; client += threads)
                {
                    var need = problem.Needs[client];
                    weeks[client] = need.Client.InCare ? search.Find(need, market) : Week.Nothing(0);
                }
            }
        );
        return new(weeks);
    }
}
