using Footbridge.Solver.Bounds;
using Footbridge.Solver.Compiling;
using Footbridge.Solver.Exact;

namespace Footbridge.Solver.Search;

/// <summary>Several searches at once. Where a clinic has several locations each takes a part of them; where it has one, each goes its own
/// way for half of the work, and twice more after that the best is taken over by all.</summary>
internal sealed class Team
{
    // A round is so much work of each: long enough that dealing out is nothing, short enough to be stopped.
    private const long RoundWork = 6_000_000;

    // Part of the work for which the weeks of another beginning stay.
    private const double Kept = 0.375;

    // How much of the time is for finding another beginning, and the most of it that pays.
    private const double EffortOfSecond = 0.15;
    private const double MostEffort = 9;

    private const double Hot = 1000;
    private const double Warm = 150;
    private const double Cold = 8;

    private readonly LocalSearch[] _searches;
    private readonly Random _random;
    private readonly Part _whole;
    private readonly bool _deals;
    private readonly int _seed;
    private int _exchanges;
    private readonly Problem _problem;
    private readonly AloneBound _alone;
    private bool _restarted;
    private Confined? _confined;
    private Part? _others;
    private readonly double _hot;

    public Team(Problem problem, AloneBound bound, SolveOptions options)
    {
        _problem = problem;
        _alone = bound;
        _whole = Part.Of(problem);
        _seed = options.Seed;
        _random = new(options.Seed);
        _searches =
        [
            .. Enumerable
                .Range(0, options.Workers)
                .Select(i => new LocalSearch(Begin(), bound.Weeks, new Random((options.Seed * 7919) + i))),
        ];
        var used = problem.Needs.Where(n => n.Client.InCare).SelectMany(n => n.Locations).Distinct().Count();
        _deals = used > options.Workers;
        _hot = problem.Needs.Length > 200 ? Warm : Hot;
        Best = Begin();

        Board Begin() => options.Published is { } week ? BoardPlans.FromPlan(problem, week) : new Board(problem);
    }

    /// <summary>The best week so far.</summary>
    public Board Best { get; }

    /// <summary>No plan's cost can be below, as far as is known by now.</summary>
    public double Bound => _alone.Sum + (_confined?.More ?? 0);

    /// <summary>Work of the one that worked most.</summary>
    public long Work => _searches.Max(s => s.Work);

    /// <summary>The first plan.</summary>
    public void Build()
    {
        if (_deals && Best.Published is null)
        {
            Each(Part.Deal(Best, _searches.Length, _random), s => s.Build());
            Share();
        }

        // Whoever belongs to two parts was left out.
        _searches[0].Keep(_whole);
        _searches[0].BuildRest();
        foreach (var other in _searches.Skip(1))
        {
            other.Board.TakeOver(_searches[0].Board, _whole.Clients, _whole.Locations);
        }

        Remember(_searches[0].Board);
    }

    /// <summary>One round.</summary>
    /// <param name="budget">Work that each may do in all.</param>
    /// <param name="stop">Whether to end early.</param>
    public void Round(long budget, Func<bool> stop)
    {
        var done = Math.Min(1, (double)Work / budget);
        Part[] parts = _deals ? Part.Deal(_searches[0].Board, _searches.Length, _random) : [.. _searches.Select(_ => _whole)];
        // The others get used to the weeks of those who have little choice, before those are searched too.
        if (_others is not null && done < Kept)
        {
            parts[^1] = _others;
        }

        var begins = !_deals && !_restarted;
        _restarted = true;
        Each(
            parts,
            search =>
            {
                if (begins && search == _searches[^1])
                {
                    BeginAnew(search, budget / TimetableSolver.StepsASecond, stop);
                }

                // Another beginning is kept by going on from it warm, not hot.
                var hot = _confined is not null && search == _searches[^1] ? Warm : _hot;
                var temperature = hot * Math.Pow(Cold / hot, done);
                var until = Math.Min(search.Work + (begins && search != _searches[^1] ? budget / 4 : RoundWork), budget);
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

        foreach (var search in _searches)
        {
            Remember(search.Board);
        }

        if (!_deals && Work >= budget * (_exchanges + 2) / 4)
        {
            _exchanges++;
            var best = _searches.MinBy(s => s.Board.Cost)!;
            foreach (var other in _searches.Where(s => s != best))
            {
                other.Board.TakeOver(best.Board, _whole.Clients, _whole.Locations);
            }
        }
    }

    /// <summary>Takes a week from elsewhere when it is better.</summary>
    public void Offer(Board? board)
    {
        if (board is not null)
        {
            Remember(board);
        }
    }

    private void BeginAnew(LocalSearch search, double seconds, Func<bool> stop)
    {
        _confined = Confined.Find(_problem, _alone, Math.Min(MostEffort, seconds * EffortOfSecond), _seed, stop);
        if (_confined is not null)
        {
            search.Restart(_confined.Answer.PutOn, _confined.Next);
            _others = Part.Without(_problem, _confined.Clients);
            search.Keep(_others);
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
            Best.TakeOver(board, _whole.Clients, _whole.Locations);
        }
    }
}
