using Footbridge.Solver.Compiling;
using Footbridge.Solver.Instances;
using Footbridge.Solver.Plans;
using Footbridge.Solver.Weeks;

namespace Footbridge.Solver.Search;

/// <summary>Reads clients' weeks out of a plan.</summary>
internal sealed class WeekReading
{
    private readonly Dictionary<(int Client, int Day), List<(int Start, int Code)>> _services = [];
    private readonly Dictionary<(int Client, int Day), int> _locations = [];

    public WeekReading(Problem problem, WeekPlan plan, IReadOnlyDictionary<PlannedGroup, Entry> entries)
    {
        Problem = problem;
        foreach (var group in plan.Groups)
        {
            foreach (var client in group.Clients)
            {
                _locations[(client, group.Day)] = group.Site;
                Add(client, group.Day, group.Start, CodeOf(group, entries));
            }
        }

        foreach (var appointment in plan.Appointments)
        {
            var code = appointment.Kind == PlannedAppointment.Family ? DayPattern.Family : DayPattern.Individual;
            Add(appointment.Client, appointment.Day, appointment.Start, code);
        }
    }

    private Problem Problem { get; }

    /// <summary>A client's week, without the days that can no longer be written down or hold a group that is no longer for them.</summary>
    public ulong[] Of(Need need)
    {
        var week = new ulong[Offer.Days];
        for (var day = 0; day < Offer.Days; day++)
        {
            if (!_services.TryGetValue((need.Index, day), out var services))
            {
                continue;
            }

            var location = Array.IndexOf(need.Locations, _locations.GetValueOrDefault((need.Index, day), -1));
            if (location < 0 || services.Count > DayPattern.MostServices || services.Exists(s => !IsFor(need, s.Code)))
            {
                continue;
            }

            var pattern = DayPattern.At(location);
            foreach (var (place, (start, code)) in services.OrderBy(s => s.Start).Index())
            {
                pattern = DayPattern.With(pattern, place, code, start);
            }

            week[day] = pattern;
        }

        return week;
    }

    private static bool IsFor(Need need, int code) =>
        code >= DayPattern.Cohort || (code >= 0 && Need.MaySit(need.Client, Kind.All[code]));

    private int CodeOf(PlannedGroup group, IReadOnlyDictionary<PlannedGroup, Entry> entries) =>
        !entries.TryGetValue(group, out var entry) ? -1
        : entry.Cohort >= 0 ? DayPattern.Cohort
        : Problem.Entries[entry.Index].Kind;

    private void Add(int client, int day, int start, int code)
    {
        if (!_services.TryGetValue((client, day), out var list))
        {
            _services[(client, day)] = list = [];
        }

        list.Add((start, code));
    }
}
