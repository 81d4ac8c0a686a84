using Footbridge.Solver.Weeks;

namespace Footbridge.Solver.Search;

/// <summary>Destroy and repair: gives up the weeks of a few clients, places them again one after the other, and keeps the outcome when it
/// is better, or only a little worse while the search is still warm.</summary>
internal sealed class LocalSearch
{
    private readonly Board _board;
    private readonly Placer _placer;
    private readonly Random _random;
    private readonly Neighbourhoods _near;

    public LocalSearch(Board board, Week[] alone, Random random)
    {
        _board = board;
        _random = random;
        _placer = new(board, random);
        _near = new(board, alone, random);
    }

    public Board Board => _board;

    /// <summary>Work so far, see <see cref="WeekSearch.Work"/>.</summary>
    public long Work => _placer.Work;

    public Part Part => _near.Part;

    /// <summary>Clients around whom it is searched; everybody when empty.</summary>
    public int[] Seeds
    {
        get => _near.Seeds;
        init => _near.Seeds = value;
    }

    /// <summary>Keeps the search to a part of the clinic.</summary>
    public void Keep(Part part)
    {
        _near.Part = part;
        _placer.Market.Locations = part.Locations;
        part.Held.CopyTo(_board.Held, 0);
    }

    /// <summary>The first plan: everybody in turn, members of cohorts and those with the most to place first.</summary>
    public void Build() => Place(_near.Part.Clients);

    /// <summary>The same for those who have nothing yet.</summary>
    public void BuildRest() => Place(_near.Part.Clients.Where(c => _board.Weeks[c].All(d => d == 0)));

    /// <summary>Begins anew from another beginning.</summary>
    /// <param name="begin">Puts something on the empty board.</param>
    /// <param name="next">Whose weeks come next.</param>
    public void Restart(Action<Board> begin, IEnumerable<int> next)
    {
        foreach (var client in _near.Part.Clients)
        {
            _placer.Clear(client);
        }

        begin(_board);
        Place(next);
        BuildRest();
    }

    private void Place(IEnumerable<int> clients)
    {
        var order = clients
            .OrderByDescending(c => _board.Problem.Needs[c].Cohort >= 0)
            .ThenByDescending(c => _board.Problem.Needs[c].Client.Dose)
            .ThenBy(_ => _random.Next())
            .ToArray();
        _placer.Market.Opening = 40;
        _placer.Market.Spread = 0;
        foreach (var client in order)
        {
            _placer.Place(client);
        }

        _board.Settle();
    }

    /// <summary>One step; returns whether the board changed.</summary>
    /// <param name="temperature">How much worse an outcome may be, about.</param>
    public bool Step(double temperature)
    {
        var mark = _board.Mark;
        var before = _board.Cost;
        var chosen = _near.Choose();
        foreach (var client in chosen)
        {
            _placer.Clear(client);
        }

        Order(chosen);
        _placer.Market.Opening =
            20
            + (
                _random.Next(4) switch
                {
                    0 => 0,
                    1 => 40,
                    2 => 120,
                    _ => 300,
                }
            );
        _placer.Market.Spread = _random.Next(3) switch
        {
            0 => 0,
            1 => 150,
            _ => 800,
        };
        _placer.Market.Draw = (uint)_random.Next();
        _placer.Market.Shunned = _random.Next(2) == 0 ? _near.Group : -1;
        foreach (var client in chosen)
        {
            _placer.Place(client);
        }

        CloseWeak(chosen);
        _placer.Market.Shunned = -1;
        var allowed = before - (temperature * Math.Log(1 - _random.NextDouble()));
        if (_board.Cost <= allowed)
        {
            _board.Settle();
            return true;
        }

        _board.Return(mark);
        return false;
    }

    private void Order(List<int> chosen)
    {
        var needs = _board.Problem.Needs;
        var keys = chosen.Select(c => -(needs[c].Client.Dose * 0.1) + (_random.NextDouble() * 4)).ToArray();
        var items = chosen.ToArray();
        Array.Sort(keys, items);
        chosen.Clear();
        chosen.AddRange(items);
    }

    // Groups that too few sit in are given up, and their members go where something runs.
    private void CloseWeak(List<int> touched)
    {
        _placer.Market.Opening = float.PositiveInfinity;
        foreach (var index in WeakEntries(touched))
        {
            if (!IsWeak(index))
            {
                continue;
            }

            var mark = _board.Mark;
            var before = _board.Cost;
            var members = _board.Members[index].ToArray();
            foreach (var client in members)
            {
                _placer.Clear(client);
            }

            foreach (var client in members)
            {
                _placer.Place(client);
            }

            if (_board.Cost > before)
            {
                _board.Return(mark);
            }
        }
    }

    private bool IsWeak(int index) =>
        _board.Leaders[index].Count > 0
        && _board.Members[index].Count < _board.Leaders[index].Count * _board.Problem.Clinic.MinViable;

    private List<int> WeakEntries(List<int> touched)
    {
        var found = new HashSet<int>();
        foreach (var client in touched)
        {
            var need = _board.Problem.Needs[client];
            foreach (var service in new WeekServices(_board.Weeks[client]))
            {
                if (!service.IsAppointment && service.EntryIn(_board.Problem, need).Index is var index && IsWeak(index))
                {
                    found.Add(index);
                }
            }
        }

        return [.. found.Order()];
    }
}
