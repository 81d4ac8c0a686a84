using Footbridge.Solver.Bounds;
using Footbridge.Solver.Compiling;
using Footbridge.Solver.Search;
using Footbridge.Solver.Weeks;

namespace Footbridge.Solver.Exact;

/// <summary>Places those first whose lives leave only a few days open, all of them together: they are content with few of all timetables,
/// and others can fill up their groups.</summary>
internal static class Confined
{
    private const int MostPatternsOfDay = 60;
    private const int MostPatterns = 4000;
    private const double Effort = 4;

    /// <summary>Puts them on an empty board; false where there are none, or too many for a model.</summary>
    public static bool Place(Board board, int seed)
    {
        var problem = board.Problem;
        var open = new AloneMarket(problem);
        var menu = new DayMenu(problem);
        var confined = problem.Needs.Where(n => n.Client.InCare && IsConfined(n, menu, open)).Select(n => n.Index).ToList();
        var model = confined.Count < 2 ? null : ExactModel.Make(board, confined, MostPatternsOfDay, shared: true);
        if (model is null || model.Patterns > MostPatterns)
        {
            return false;
        }

        var answer = model.Solve(Effort, seed);
        answer.PutOn(board);
        return answer.Weeks.Count > 0;
    }

    private static bool IsConfined(Need need, DayMenu menu, AloneMarket open) =>
        Enumerable.Range(0, need.Free.Length).All(day => menu.All(need, day, open, MostPatternsOfDay) is not null);
}
