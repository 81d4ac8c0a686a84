using Footbridge.Solver.Bounds;
using Footbridge.Solver.Compiling;
using Footbridge.Solver.Instances;
using Footbridge.Solver.Search;
using Footbridge.Solver.Weeks;
using Google.OrTools.Sat;

namespace Footbridge.Solver.Exact;

/// <summary>The whole problem for a few clients, for CP-SAT: every day pattern of each is a variable. What the other clients of a board
/// hold stays as it is.</summary>
internal sealed class ExactModel
{
    private readonly Problem _problem;
    private readonly Board _board;
    private readonly HashSet<int> _clients;
    private readonly CpModel _model = new();
    private readonly List<(int Client, int Day, ulong Pattern, BoolVar Chosen)> _patterns = [];
    private readonly Dictionary<int, List<BoolVar>> _seats = [];
    private readonly Dictionary<(int Entry, int Client), List<BoolVar>> _seatOf = [];
    private readonly Dictionary<(int Staff, int Day, int Slot), List<BoolVar>> _busy = [];
    private readonly Dictionary<int, List<(BoolVar Var, int Slots)>> _contactOfDay = [];
    private readonly Dictionary<int, List<BoolVar>> _roomsUsed = [];
    private readonly Dictionary<int, List<BoolVar>> _familyRooms = [];
    private readonly Dictionary<(int Entry, int Staff), BoolVar> _leads = [];
    private readonly List<LinearExpr> _unmet = [];
    private readonly List<LinearExpr> _rest = [];
    private readonly DayMenu _menu;
    private readonly bool _shared;
    private long _fixed;

    private ExactModel(Problem problem, Board board, IEnumerable<int> clients, bool shared)
    {
        _shared = shared;
        _problem = problem;
        _menu = new(problem);
        _board = board;
        _clients = [.. clients];
    }

    /// <summary>A model of some clients; null where they have too many patterns for one.</summary>
    /// <param name="board">What the others hold. The clients themselves must hold nothing.</param>
    /// <param name="clients">Whom to place.</param>
    /// <param name="most">Most patterns of one day of one client.</param>
    /// <param name="shared">Whether the groups have other members too, whoever they are: then a seat costs what it costs at least, and no
    /// group is too small. The answer's bound then holds for these clients in every plan.</param>
    public static ExactModel? Make(Board board, IReadOnlyCollection<int> clients, int most, bool shared = false)
    {
        var model = new ExactModel(board.Problem, board, clients, shared);
        var open = new AloneMarket(board.Problem);
        foreach (var client in clients)
        {
            if (!model.AddClient(board.Problem.Needs[client], open, most))
            {
                return null;
            }
        }

        model.AddGroups();
        return model;
    }

    /// <summary>Family sessions of clients who have no other part in the model, alike in when they could be.</summary>
    /// <param name="like">One of the clients.</param>
    /// <param name="count">How many they are.</param>
    /// <param name="times">When their sessions could be.</param>
    /// <param name="price">What each costs when there is none, at least.</param>
    public void AddFamilies(Need like, int count, IReadOnlyList<(int Day, int Start, int Location)> times, int price)
    {
        List<BoolVar> had = [];
        foreach (var (day, start, location) in times)
        {
            var chosen = _model.NewBoolVar("");
            had.Add(chosen);
            Occupy(like.Client.FamStaff, day, start, Offer.AppointmentLength, chosen);
            if (location != _problem.Clinic.Telehealth)
            {
                Book(_familyRooms, location, day, start, Offer.AppointmentLength, chosen);
            }
        }

        Short(count, LinearExpr.Sum(had), price);
    }

    /// <summary>Variables of patterns.</summary>
    public int Patterns => _patterns.Count;

    /// <summary>Solves as far as the effort goes. One worker and an effort that is counted, not timed: the same model always gets the same
    /// answer.</summary>
    /// <param name="effort">Deterministic time of CP-SAT, about seconds.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="stop">Whether to end before.</param>
    public ExactAnswer Solve(double effort, int seed, Func<bool>? stop = null)
    {
        _model.Minimize(LinearExpr.Sum(_unmet) + LinearExpr.Sum(_rest) + _fixed);
        var (solver, status) = Run(effort, seed, stop);
        if (status is not (CpSolverStatus.Optimal or CpSolverStatus.Feasible))
        {
            return new(
                false,
                solver.BestObjectiveBound,
                double.PositiveInfinity,
                double.PositiveInfinity,
                new Dictionary<int, ulong[]>(),
                []
            );
        }

        var weeks = _clients.ToDictionary(c => c, _ => new ulong[Offer.Days]);
        foreach (var (client, day, pattern, chosen) in _patterns)
        {
            if (solver.BooleanValue(chosen))
            {
                weeks[client][day] = pattern;
            }
        }

        var leads = _leads.Where(l => solver.BooleanValue(l.Value)).Select(l => l.Key).ToList();
        var unmet = solver.Value(LinearExpr.Sum(_unmet));
        return new(status == CpSolverStatus.Optimal, solver.BestObjectiveBound, solver.ObjectiveValue, unmet, weeks, leads);
    }

    /// <summary>Whether it is proven that unmet needs cost more than this, whatever else is wished for. A model is solved or asked
    /// this, once.</summary>
    /// <param name="most">The most they may cost.</param>
    /// <param name="effort">Deterministic time of CP-SAT, about seconds.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="stop">Whether to end before.</param>
    public bool CostsMoreThan(long most, double effort, int seed, Func<bool>? stop)
    {
        _model.Add(LinearExpr.Sum(_unmet) <= most);
        return Run(effort, seed, stop).Status == CpSolverStatus.Infeasible;
    }

    private (CpSolver Solver, CpSolverStatus Status) Run(double effort, int seed, Func<bool>? stop)
    {
        AddStaff();
        AddRooms();
        return CountedSolve.Run(_model, effort, seed, stop);
    }

    private bool AddClient(Need need, Market open, int most)
    {
        var client = need.Client;
        var attended = new List<BoolVar>();
        var slots = new List<(BoolVar, int)>();
        List<BoolVar>[] byType = [.. Enumerable.Range(0, Offer.Types + 3).Select(_ => new List<BoolVar>())];
        for (var day = 0; day < Offer.Days; day++)
        {
            var patterns = _menu.All(need, day, open, most);
            if (patterns is null)
            {
                return false;
            }

            var choices = new List<BoolVar>();
            foreach (var pattern in patterns)
            {
                var chosen = _model.NewBoolVar("");
                choices.Add(chosen);
                attended.Add(chosen);
                _patterns.Add((need.Index, day, pattern, chosen));
                slots.Add((chosen, Use(need, day, pattern, chosen, byType)));
            }

            _model.AddAtMostOne(choices);
        }

        _model.Add(LinearExpr.Sum(attended) <= client.DaysMax);
        var dose = LinearExpr.WeightedSum(slots.Select(s => s.Item1), slots.Select(s => s.Item2));
        _model.Add(dose <= client.DoseMax);
        Short(client.Dose, dose, Price.Slot);
        Short(client.DaysMin, LinearExpr.Sum(attended), Price.Day);
        for (var type = 0; type < Offer.Types; type++)
        {
            _model.Add(LinearExpr.Sum(byType[type]) <= client.MixMax[type]);
            Short(client.MixMin[type], LinearExpr.Sum(byType[type]), Price.Mix);
        }

        _model.AddAtMostOne(byType[Offer.Types]);
        _model.AddAtMostOne(byType[Offer.Types + 1]);
        Short(client.Ind, LinearExpr.Sum(byType[Offer.Types]), Price.Individual);
        Short(client.Fam, LinearExpr.Sum(byType[Offer.Types + 1]), Price.Family);
        if (need.Cohort >= 0)
        {
            Short(1, LinearExpr.Sum(byType[Offer.Types + 2]), Price.Cohort);
        }

        return true;
    }

    // Books what a pattern uses, prices its wishes, and returns its slots.
    private int Use(Need need, int day, ulong pattern, BoolVar chosen, List<BoolVar>[] byType)
    {
        var total = 0;
        var week = new ulong[Offer.Days];
        week[day] = pattern;
        foreach (var service in new WeekServices(week))
        {
            var length = service.LengthIn(_problem, need);
            total += length;
            if (service.IsAppointment)
            {
                byType[service.IsFamily ? Offer.Types + 1 : Offer.Types].Add(chosen);
                Occupy(need.StaffFor(service.IsFamily), day, service.Start, length, chosen);
                if (service.IsFamily && service.LocationOf(need) is var location && location != _problem.Clinic.Telehealth)
                {
                    Book(_familyRooms, location, day, service.Start, length, chosen);
                }

                continue;
            }

            var entry = service.EntryIn(_problem, need);
            byType[entry.Type].Add(chosen);
            if (service.Code == DayPattern.Cohort)
            {
                byType[Offer.Types + 2].Add(chosen);
            }

            Into(_seats, entry.Index).Add(chosen);
            Into(_seatOf, (entry.Index, need.Index)).Add(chosen);
        }

        var wishes = WeekCost.Wishes(_problem, need, week);
        if (wishes > 0)
        {
            _rest.Add(chosen * wishes);
        }

        return total;
    }

    private void AddGroups()
    {
        var clinic = _problem.Clinic;
        foreach (var (index, seats) in _seats)
        {
            var entry = _problem.Entries[index];
            var others = _board.Members[index].Count;
            var kept = others > 0 ? _board.Leaders[index].Count : 0;
            var leads = new List<BoolVar>();
            foreach (var staff in entry.Leaders.Where(s => kept == 0 || !_board.Leaders[index].Contains(s)))
            {
                var lead = _model.NewBoolVar("");
                _leads[(index, staff)] = lead;
                leads.Add(lead);
                Occupy(staff, entry.Day, entry.Start, entry.Length, lead);
                if (entry.Location != clinic.Telehealth)
                {
                    Book(_roomsUsed, entry.Location, entry.Day, entry.Start, entry.Length, lead);
                }
            }

            var groups = LinearExpr.Sum(leads) + kept;
            var members = LinearExpr.Sum(seats) + others;
            _model.Add(groups <= entry.MostGroups);
            _model.Add(members <= groups * clinic.GroupCap);
            foreach (var seat in seats)
            {
                _model.Add(seat <= groups);
            }

            foreach (var pair in clinic.Conflicts)
            {
                if (SeatIn(index, pair[0]) is { } one && SeatIn(index, pair[1]) is { } other)
                {
                    _model.Add(one + other <= groups);
                }
            }

            if (_shared)
            {
                _rest.Add(members * (int)GroupCost.CheapestSeat(clinic));
                continue;
            }

            _rest.Add(groups * Price.Group);
            Above(groups * clinic.MinViable - members, Price.Short, clinic.MinViable * entry.MostGroups, _rest);
            Above(members - groups * Price.Comfortable, Price.Size, 2 * entry.MostGroups, _rest);
            Above(groups * Price.Lively - members, Price.Size, Price.Lively * entry.MostGroups, _rest);
            _fixed -= GroupCost.Of(clinic, kept, others);
        }
    }

    private LinearExpr? SeatIn(int entry, int client)
    {
        if (_seatOf.TryGetValue((entry, client), out var seats))
        {
            return LinearExpr.Sum(seats);
        }

        return !_clients.Contains(client) && _board.Members[entry].Contains(client) ? LinearExpr.Constant(1) : null;
    }

    private void AddStaff()
    {
        foreach (var ((staff, day, slot), uses) in _busy)
        {
            if ((_board.Busy[(staff * Offer.Days) + day] >> slot & 1) == 1)
            {
                foreach (var use in uses)
                {
                    _model.Add(use == 0);
                }
            }
            else
            {
                _model.AddAtMostOne(uses);
            }
        }

        foreach (var staff in Enumerable.Range(0, _problem.Clinic.Staff.Count))
        {
            var week = new List<LinearExpr>();
            var member = _problem.Clinic.Staff[staff];
            for (var day = 0; day < Offer.Days; day++)
            {
                var at = (staff * Offer.Days) + day;
                if (_contactOfDay.TryGetValue(at, out var uses))
                {
                    var slots = LinearExpr.WeightedSum(uses.Select(u => u.Var), uses.Select(u => u.Slots));
                    _model.Add(slots <= Math.Max(0, member.MaxDay - _board.DaySlots[at]));
                    week.Add(slots);
                }
            }

            if (week.Count > 0)
            {
                var had = _board.WeekSlots[staff];
                _model.Add(LinearExpr.Sum(week) <= Math.Max(0, member.MaxWeek + member.OtMax - had));
                Above(LinearExpr.Sum(week) + had - member.MaxWeek, Price.Overtime, member.OtMax + had, _rest);
                _fixed -= Price.Overtime * Math.Max(0, had - member.MaxWeek);
            }
        }
    }

    private void AddRooms()
    {
        foreach (var (at, uses) in _roomsUsed)
        {
            var rooms = _problem.Rooms[at / Offer.Slots];
            _model.Add(LinearExpr.Sum(uses) <= Math.Max(0, rooms - _board.RoomsUsed[at]));
        }

        foreach (var (at, uses) in _familyRooms)
        {
            var rooms = _problem.Clinic.Sites[at / (Offer.Days * Offer.Slots)].FamRooms;
            _model.Add(LinearExpr.Sum(uses) <= Math.Max(0, rooms - _board.FamilyRoomsUsed[at]));
        }
    }

    private void Occupy(int staff, int day, int start, int length, BoolVar use)
    {
        for (var slot = start; slot < start + length; slot++)
        {
            Into(_busy, (staff, day, slot)).Add(use);
        }

        Into(_contactOfDay, (staff * Offer.Days) + day).Add((use, length));
    }

    private static void Book(Dictionary<int, List<BoolVar>> rooms, int location, int day, int start, int length, BoolVar use)
    {
        for (var slot = start; slot < start + length; slot++)
        {
            Into(rooms, (((location * Offer.Days) + day) * Offer.Slots) + slot).Add(use);
        }
    }

    private void Short(int wanted, LinearExpr had, int price)
    {
        if (wanted > 0)
        {
            Above(wanted - had, price, wanted, _unmet);
        }
    }

    private void Above(LinearExpr expression, int price, int most, List<LinearExpr> into)
    {
        var above = _model.NewIntVar(0, Math.Max(0, most), "");
        _model.Add(above >= expression);
        into.Add(above * price);
    }

    private static List<TItem> Into<TKey, TItem>(Dictionary<TKey, List<TItem>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        return list;
    }
}
