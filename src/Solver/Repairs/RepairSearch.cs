using Footbridge.Solver.Bounds;
using Footbridge.Solver.Plans;
using Footbridge.Solver.Search;

namespace Footbridge.Solver.Repairs;

/// <summary>Looks for ways to place those whom an event hit: first without touching anybody else, then by moving a few.</summary>
internal sealed class RepairSearch(Board board, HashSet<int> hit, Random random)
{
    private static readonly float[] Openings = [float.PositiveInfinity, 60, 400];

    private readonly List<(long Cost, WeekPlan Plan)> _found = [];
    private readonly List<(long Cost, WeekPlan Plan)> _untouched = [];

    /// <summary>Different weeks found: the best ones, and those that move nobody else.</summary>
    public IEnumerable<WeekPlan> Found =>
        _found.Concat(_untouched).DistinctBy(f => f.Cost).OrderBy(f => f.Cost).Select(f => f.Plan);

    public void Run(long work, int choices, CancellationToken ct)
    {
        var placer = new Placer(board, random);
        var best = Openings.MinBy(opening =>
        {
            var start = board.Mark;
            PlaceAll(placer, opening);
            _untouched.Add((board.Cost, board.ToPlan()));
            var cost = board.Cost;
            board.Return(start);
            return cost;
        });
        if (hit.Count == 0)
        {
            return;
        }

        PlaceAll(placer, best);
        var alone = AloneBound.Of(board.Problem, hit);
        var search = new LocalSearch(board, alone.Weeks, random) { Seeds = [.. hit.Order()] };
        board.Settle();
        while (search.Work < work && !ct.IsCancellationRequested)
        {
            if (search.Step(temperature: 5))
            {
                Keep(choices);
            }
        }
    }

    // Nobody else moves: what runs has seats, or something opens.
    private void PlaceAll(Placer placer, float opening)
    {
        placer.Market.Opening = opening;
        foreach (var client in hit.Order())
        {
            placer.Place(client);
        }
    }

    private void Keep(int choices)
    {
        if (_found.Count >= choices * 2 && _found.Max(f => f.Cost) <= board.Cost)
        {
            return;
        }

        if (_found.Exists(f => f.Cost == board.Cost))
        {
            return;
        }

        _found.Add((board.Cost, board.ToPlan()));
        if (_found.Count > choices * 2)
        {
            _found.Remove(_found.MaxBy(f => f.Cost));
        }
    }
}
