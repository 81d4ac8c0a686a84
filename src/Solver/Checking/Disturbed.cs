using Footbridge.Solver.Instances;
using Footbridge.Solver.Plans;

namespace Footbridge.Solver.Checking;

/// <summary>What changes for people between a published week and another one.</summary>
/// <param name="Sessions">Group sessions that a client no longer has.</param>
/// <param name="Appointments">Appointments at another time.</param>
/// <param name="Leaders">Leaders of running groups who were exchanged.</param>
internal readonly record struct Disturbed(int Sessions, int Appointments, int Leaders)
{
    /// <summary>Clients for whom anything of that changes.</summary>
    public static IReadOnlySet<int> Clients(Clinic clinic, WeekPlan published, WeekPlan plan) =>
        Compare(clinic, published, plan).People;

    public static Disturbed Between(Clinic clinic, WeekPlan published, WeekPlan plan) => Compare(clinic, published, plan).Sum;

    private static (Disturbed Sum, HashSet<int> People) Compare(Clinic clinic, WeekPlan published, WeekPlan plan)
    {
        var seats = plan.Groups.SelectMany(g => g.Clients.Select(c => (Key(g), c))).ToHashSet();
        var times = plan.Appointments.ToLookup(a => (a.Client, a.Kind), a => (a.Day, a.Start));
        var leaders = plan.Groups.ToDictionary(Key, g => g.Staff);
        var people = new HashSet<int>();
        var sessions = 0;
        var appointments = 0;
        var changed = 0;
        foreach (var group in published.Groups)
        {
            foreach (var client in group.Clients.Where(c => clinic.Clients[c].InCare && !seats.Contains((Key(group), c))))
            {
                sessions++;
                people.Add(client);
            }

            if (leaders.TryGetValue(Key(group), out var now))
            {
                changed += Math.Min(group.Staff.Count, now.Count) - group.Staff.Intersect(now).Count();
            }
        }

        foreach (var appointment in published.Appointments.Where(a => clinic.Clients[a.Client].InCare))
        {
            var now = times[(appointment.Client, appointment.Kind)].ToList();
            if (now.Count > 0 && !now.Contains((appointment.Day, appointment.Start)))
            {
                appointments++;
                people.Add(appointment.Client);
            }
        }

        return (new(sessions, appointments, changed), people);
    }

    private static (int, int, int, int, int, int) Key(PlannedGroup group) =>
        (group.Site, group.Type, group.Pop, group.Day, group.Start, group.Closed ?? -1);
}
