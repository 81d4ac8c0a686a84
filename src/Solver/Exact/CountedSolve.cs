using Google.OrTools.Sat;

namespace Footbridge.Solver.Exact;

/// <summary>Runs CP-SAT with one worker and an effort that is counted, not timed: the same model always gets the same answer, unless it is
/// ended before.</summary>
internal static class CountedSolve
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(200);

    public static (CpSolver Solver, CpSolverStatus Status) Run(CpModel model, double effort, int seed, Func<bool>? stop)
    {
        var solver = new CpSolver
        {
            StringParameters = FormattableString.Invariant($"max_deterministic_time:{effort},num_workers:1,random_seed:{seed}"),
        };
        using var watch = stop is null ? null : new Timer(_ => EndWhen(stop()), null, Often, Often);
        return (solver, solver.Solve(model));

        void EndWhen(bool now)
        {
            if (now)
            {
                solver.StopSearch();
            }
        }
    }
}
