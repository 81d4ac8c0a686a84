using System.Diagnostics;
using Footbridge.Solver.Bounds;
using Footbridge.Solver.Checking;
using Footbridge.Solver.Compiling;
using Footbridge.Solver.Exact;
using Footbridge.Solver.Instances;
using Footbridge.Solver.Search;

namespace Footbridge.Solver;

/// <summary>Plans a clinic's week from its clients' lives. Anytime: the first plan comes at once and gets better; it never breaks a hard
/// rule. The same seed gives the same plan as long as the clock does not end the search before its work is done.</summary>
public static class TimetableSolver
{
    /// <summary>Steps a second and worker, well below what a slow core of today does: the work ends before the clock does.</summary>
    internal const double StepsASecond = 45_000_000;

    // Rounds in which nobody could be moved, after which there is nothing to search for.
    private const int MostIdleRounds = 20;

    /// <summary>Plans a week.</summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="options">How long, with which seed.</param>
    /// <param name="ct">Ends the search; the best plan so far is returned.</param>
    /// <exception cref="InvalidOperationException">The search made a plan that breaks a hard rule: a fault of the program.</exception>
    public static SolveResult Solve(Clinic clinic, SolveOptions options, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(clinic);
        ArgumentNullException.ThrowIfNull(options);
        var clock = Stopwatch.StartNew();
        var problem = new Problem(clinic);
        var bound = AloneBound.Of(problem, options.Workers);
        var team = new Team(problem, bound, options);
        team.Build();
        var budget = options.Steps ?? (long)(options.Seconds * StepsASecond);
        var deadline = TimeSpan.FromSeconds(options.Seconds);
        Report();
        var idle = 0;
        while (team.Work < budget && idle < MostIdleRounds && clock.Elapsed < deadline && !ct.IsCancellationRequested)
        {
            var before = team.Work;
            team.Round(budget, () => clock.Elapsed >= deadline || ct.IsCancellationRequested);
            idle = team.Work == before ? idle + 1 : 0;
            Report();
        }

        var sure = team.Bound;
        if (options.Published is null && Exactly.Solve(problem, options.Seed) is { } exact)
        {
            sure = Math.Max(sure, exact.Bound);
            team.Offer(exact.Board);
        }

        var plan = team.Best.ToPlan();
        var breaches = PlanCheck.Breaches(clinic, plan);
        if (breaches.Count > 0)
        {
            throw new InvalidOperationException($"The search broke a hard rule: {breaches[0]}");
        }

        return new(
            plan,
            Score.Of(clinic, plan, options.Published),
            sure,
            Contradictions.Of(problem, bound),
            team.Work >= budget || idle >= MostIdleRounds,
            clock.Elapsed
        );

        void Report() =>
            options.Progress?.Report(
                new(
                    clock.Elapsed,
                    team.Best.Cost,
                    team.Bound,
                    Math.Min(1, Math.Max((double)team.Work / budget, clock.Elapsed / deadline)),
                    team.Best.ToPlan
                )
            );
    }
}
