using Footbridge.Solver.Compiling;
using Footbridge.Solver.Search;

namespace Footbridge.Solver.Exact;

/// <summary>Solves small clinics to the optimum.</summary>
internal static class Exactly
{
    private const int MostClients = 3;
    private const int MostPatternsOfDay = 2000;
    private const int MostPatterns = 4000;
    private const double Effort = 3;

    /// <summary>The best week there is and a bound that proves it as far as the effort went; null where the clinic is too large.</summary>
    public static (Board? Board, double Bound)? Solve(Problem problem, int seed)
    {
        var clients = problem.Needs.Where(n => n.Client.InCare).Select(n => n.Index).ToList();
        if (clients.Count > MostClients)
        {
            return null;
        }

        var board = new Board(problem);
        var model = ExactModel.Make(board, clients, MostPatternsOfDay);
        if (model is null || model.Patterns > MostPatterns)
        {
            return null;
        }

        var answer = model.Solve(Effort, seed);
        if (double.IsPositiveInfinity(answer.Cost))
        {
            return (null, answer.Bound);
        }

        answer.PutOn(board);
        return (board, answer.Bound);
    }
}
