using Footbridge.Solver.Compiling;
using Footbridge.Solver.Plans;
using Footbridge.Solver.Weeks;

namespace Footbridge.Solver.Search;

/// <summary>The week that people know already: whoever loses something of it is disturbed, and that has a price.</summary>
internal sealed class PublishedWeek
{
    private readonly Problem _problem;
    private readonly HashSet<int>[] _seats;
    private readonly (int Day, int Start)?[] _individual;
    private readonly (int Day, int Start)?[] _family;
    private readonly Dictionary<int, IReadOnlyList<int>> _leaders = [];

    public PublishedWeek(Problem problem, WeekReading weeks, IReadOnlyDictionary<PlannedGroup, Entry> entries)
    {
        _problem = problem;
        _seats = new HashSet<int>[problem.Needs.Length];
        _individual = new (int, int)?[problem.Needs.Length];
        _family = new (int, int)?[problem.Needs.Length];
        Weeks = new ulong[problem.Needs.Length][];
        foreach (var need in problem.Needs)
        {
            Weeks[need.Index] = weeks.Of(need);
            _seats[need.Index] = [];
            Remember(need, Weeks[need.Index]);
        }

        foreach (var (group, entry) in entries)
        {
            _leaders[entry.Index] = group.Staff;
        }
    }

    /// <summary>Weeks of the clients as they were published.</summary>
    public ulong[][] Weeks { get; }

    public bool HasSeat(int client, int entry) => _seats[client].Contains(entry);

    public bool HasAppointment(int client, bool family, int day, int start) =>
        TimesOf(family)[client] is { } at && at == (day, start);

    public bool Leads(int entry, int staff) => _leaders.TryGetValue(entry, out var staffs) && staffs.Contains(staff);

    /// <summary>Leaders who were exchanged although as many groups run.</summary>
    public int Exchanged(int entry, List<int> now)
    {
        if (!_leaders.TryGetValue(entry, out var before))
        {
            return 0;
        }

        var stayed = 0;
        foreach (var staff in before)
        {
            stayed += now.Contains(staff) ? 1 : 0;
        }

        return Math.Min(before.Count, now.Count) - stayed;
    }

    /// <summary>What a week costs that is not the published one: sessions dropped and appointments moved.</summary>
    public int Disturbance(Need need, ulong[] week)
    {
        var kept = 0;
        var moved = 0;
        foreach (var service in new WeekServices(week))
        {
            if (service.IsAppointment)
            {
                var before = TimesOf(service.IsFamily)[need.Index];
                moved += before is { } at && at != (service.Day, service.Start) ? 1 : 0;
            }
            else if (HasSeat(need.Index, service.EntryIn(_problem, need).Index))
            {
                kept++;
            }
        }

        return (Price.Dropped * (_seats[need.Index].Count - kept)) + (Price.Moved * moved);
    }

    private void Remember(Need need, ulong[] week)
    {
        foreach (var service in new WeekServices(week))
        {
            if (service.IsAppointment)
            {
                TimesOf(service.IsFamily)[need.Index] = (service.Day, service.Start);
            }
            else
            {
                _seats[need.Index].Add(service.EntryIn(_problem, need).Index);
            }
        }
    }

    private (int Day, int Start)?[] TimesOf(bool family) => family ? _family : _individual;
}
