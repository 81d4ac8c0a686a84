using Footbridge.Solver.Bounds;
using Footbridge.Solver.Compiling;

namespace Footbridge.Solver.Search;

/// <summary>Several searches at once. Where a clinic has several locations each takes a part of them; where it has one, each goes its own
/// way for a round and the best is taken over by all.</summary>
internal sealed class Team
{
    // A round is so much work of each: long enough that dealing out is nothing, short enough to be stopped.
    private const long RoundWork = 6_000_000;

    private const double Hot = 1000;
    private const double Warm = 150;
    private const double Cold = 8;

    private readonly Problem _problem;
    private readonly LocalSearch[] _searches;
    private readonly Random _random;
    private readonly bool _deals;
    private readonly double _hot;

    public Team(Problem problem, AloneBound bound, SolveOptions options)
    {
        _problem = problem;
        _random = new(options.Seed);
        _searches =
        [
            .. Enumerable
                .Range(0, options.Workers)
                .Select(i => new LocalSearch(new Board(problem), bound.Weeks, new Random((options.Seed * 7919) + i))),
        ];
        var used = problem.Needs.Where(n => n.Client.InCare).SelectMany(n => n.Locations).Distinct().Count();
        _deals = used > options.Workers;
        _hot = problem.Needs.Length > 200 ? Warm : Hot;
        Best = new Board(problem);
    }

    /// <summary>The best week so far.</summary>
    public Board Best { get; }

    /// <summary>Work of the one that worked most.</summary>
    public long Work => _searches.Max(s => s.Work);

    /// <summary>The first plan.</summary>
    public void Build()
    {
        if (_deals)
        {
            Each(Part.Deal(Best, _searches.Length, _random), s => s.Build());
            Share();
        }

        // Whoever belongs to two parts was left out.
        var whole = Part.Of(_problem);
        _searches[0].Keep(whole);
        _searches[0].BuildRest();
        foreach (var other in _searches.Skip(1))
        {
            other.Board.TakeOver(_searches[0].Board, whole.Clients, whole.Locations);
        }

        Remember(_searches[0].Board);
    }

    /// <summary>One round.</summary>
    /// <param name="budget">Work that each may do in all.</param>
    /// <param name="stop">Whether to end early.</param>
    public void Round(long budget, Func<bool> stop)
    {
        var temperature = _hot * Math.Pow(Cold / _hot, Math.Min(1, (double)Work / budget));
        var parts = _deals
            ? Part.Deal(_searches[0].Board, _searches.Length, _random)
            : [.. _searches.Select(_ => Part.Of(_problem))];
        Each(
            parts,
            search =>
            {
                var until = Math.Min(search.Work + RoundWork, budget);
                while (search.Work < until && !stop() && search.Part.Clients.Length > 0)
                {
                    search.Step(temperature);
                }
            }
        );
        if (_deals)
        {
            Share();
        }
        else
        {
            var best = _searches.MinBy(s => s.Board.Cost)!;
            var whole = parts[0];
            foreach (var other in _searches.Where(s => s != best))
            {
                other.Board.TakeOver(best.Board, whole.Clients, whole.Locations);
            }
        }

        Remember(_searches[0].Board);
    }

    /// <summary>Takes a week from elsewhere when it is better.</summary>
    public void Offer(Board? board)
    {
        if (board is not null)
        {
            Remember(board);
        }
    }

    private void Each(Part[] parts, Action<LocalSearch> work)
    {
        Parallel.For(
            0,
            _searches.Length,
            new ParallelOptions { MaxDegreeOfParallelism = _searches.Length },
            i =>
            {
                _searches[i].Keep(parts[i]);
                if (parts[i].Clients.Length > 0)
                {
                    work(_searches[i]);
                }
            }
        );
    }

    // Each takes over what the others did in their parts.
    private void Share()
    {
        for (var i = 0; i < _searches.Length; i++)
        {
            for (var j = 0; j < _searches.Length; j++)
            {
                if (i != j)
                {
                    _searches[i].Board.TakeOver(_searches[j].Board, _searches[j].Part.Clients, _searches[j].Part.Locations);
                }
            }
        }
    }

    private void Remember(Board board)
    {
        if (board.Cost < Best.Cost)
        {
            var whole = Part.Of(_problem);
            Best.TakeOver(board, whole.Clients, whole.Locations);
        }
    }
}
