using Footbridge.Solver.Compiling;
using Footbridge.Solver.Instances;

namespace Footbridge.Solver.Weeks;

/// <summary>Finds a client's cheapest week at given prices, exactly: a dynamic program over the days whose states are what the client has
/// had so far. Not to be shared between threads.</summary>
internal sealed class WeekSearch(Problem problem)
{
    private const int SearchCost = 100;

    private readonly DayMenu[] _menus = [.. Enumerable.Range(0, Offer.Days).Select(_ => new DayMenu(problem))];
    private readonly float[] _hope = new float[Offer.Days + 1];
    private float[] _cost = [];
    private int[] _node = [];
    private int[][] _states = [];
    private int[] _stateCount = [];
    private (int Before, int Day, ulong Pattern)[] _nodes = new (int, int, ulong)[4096];
    private int _nodeCount;
    private float _best;
    private int _bestNode;
    private long _steps;

    /// <summary>Steps taken so far: a measure of work that no clock disturbs.</summary>
    public long Work => _steps + _menus.Sum(m => m.Work);

    /// <summary>The cheapest week, or one without anything where nothing is better.</summary>
    public Week Find(Need need, Market market)
    {
        // A search costs something even where nothing is found.
        _steps += SearchCost;
        var client = need.Client;
        var cohort = need.Cohort >= 0 ? Price.Cohort : 0f;
        var space = NeedSpace.Of(problem, need);
        var daysMax = Math.Min(client.DaysMax, Offer.Days);
        Prepare(space.Size, daysMax);
        for (var day = Offer.Days - 1; day >= 0; day--)
        {
            _menus[day].Make(need, day, market);
            var least = 0f;
            foreach (var signature in _menus[day].Found)
            {
                least = Math.Min(least, _menus[day].CostOf(signature));
            }

            _hope[day] = _hope[day + 1] + least;
        }

        _best = space.Unmet[0] + (Price.Day * client.DaysMin);
        _bestNode = -1;
        Put(0, 0, 0f, -1);
        for (var day = 0; day < Offer.Days; day++)
        {
            for (var had = Math.Min(daysMax - 1, day); had >= 0; had--)
            {
                Attend(client, space, day, had, daysMax);
            }
        }

        var week = Read();
        Clean(space.Size, daysMax);
        return new(week, _best + cohort);
    }

    private void Attend(ClientNeed client, NeedSpace space, int day, int had, int daysMax)
    {
        var menu = _menus[day];
        var from = had * space.Size;
        var daysLeft = Math.Min(Offer.Days - 1 - day, daysMax - had - 1);
        var dayShort = Price.Day * Math.Max(0, client.DaysMin - had - 1);
        var dayShortAtBest = Price.Day * Math.Max(0, client.DaysMin - had - 1 - daysLeft);
        var still = daysLeft * client.DayMax;
        foreach (var signature in menu.Found)
        {
            var types = DayMenu.TypesOf(signature);
            var appointment = DayMenu.AppointmentOf(signature);
            var step = space.Step(types, appointment);
            var guardStep = NeedSpace.GuardStep(types, appointment);
            var price = menu.CostOf(signature);
            var states = _states[had];
            _steps += _stateCount[had];
            for (var i = 0; i < _stateCount[had]; i++)
            {
                var state = states[i];
                if (((space.Guard[state] + guardStep) & NeedSpace.Overflow) != 0)
                {
                    continue;
                }

                var to = state + step;
                var dose = space.Dose[to];
                if (dose > client.DoseMax)
                {
                    continue;
                }

                var cost = _cost[from + state] + price;
                var hope =
                    cost
                    + _hope[day + 1]
                    + Math.Max(space.Hopeless[to], Price.Slot * Math.Max(0, client.Dose - dose - still))
                    + dayShortAtBest;
                if (hope >= _best && cost + space.Unmet[to] + dayShort >= _best)
                {
                    continue;
                }

                if (cost < _cost[from + space.Size + to])
                {
                    var node = Node(_node[from + state], day, menu.PatternOf(signature));
                    PutAt(had + 1, from + space.Size, to, cost, node);
                    var whole = cost + space.Unmet[to] + dayShort;
                    if (whole < _best)
                    {
                        _best = whole;
                        _bestNode = node;
                    }
                }
            }
        }
    }

    private void Prepare(int size, int daysMax)
    {
        var wanted = size * (daysMax + 1);
        if (_cost.Length < wanted)
        {
            _cost = new float[wanted];
            Array.Fill(_cost, float.PositiveInfinity);
            _node = new int[wanted];
        }

        if (_states.Length < daysMax + 1)
        {
            _states = new int[daysMax + 1][];
            _stateCount = new int[daysMax + 1];
        }

        for (var level = 0; level <= daysMax; level++)
        {
            if (_states[level] is null || _states[level].Length < size)
            {
                _states[level] = new int[size];
            }

            _stateCount[level] = 0;
        }

        _nodeCount = 0;
    }

    private void Put(int level, int state, float cost, int node) => PutAt(level, 0, state, cost, node);

    private void PutAt(int level, int from, int state, float cost, int node)
    {
        if (float.IsPositiveInfinity(_cost[from + state]))
        {
            _states[level][_stateCount[level]++] = state;
        }

        _cost[from + state] = cost;
        _node[from + state] = node;
    }

    private int Node(int before, int day, ulong pattern)
    {
        if (_nodeCount == _nodes.Length)
        {
            Array.Resize(ref _nodes, _nodes.Length * 2);
        }

        _nodes[_nodeCount] = (before, day, pattern);
        return _nodeCount++;
    }

    private ulong[] Read()
    {
        var days = new ulong[Offer.Days];
        for (var node = _bestNode; node >= 0; node = _nodes[node].Before)
        {
            days[_nodes[node].Day] = _nodes[node].Pattern;
        }

        return days;
    }

    private void Clean(int size, int daysMax)
    {
        for (var level = 0; level <= daysMax; level++)
        {
            for (var i = 0; i < _stateCount[level]; i++)
            {
                _cost[(level * size) + _states[level][i]] = float.PositiveInfinity;
            }
        }
    }
}
