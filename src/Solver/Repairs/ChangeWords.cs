using Footbridge.Solver.Instances;
using Footbridge.Solver.Plans;

namespace Footbridge.Solver.Repairs;

/// <summary>What is different between two weeks, person by person.</summary>
internal static class ChangeWords
{
    public static IReadOnlyList<string> Between(Clinic clinic, WeekPlan before, WeekPlan after)
    {
        var had = Services(before);
        var has = Services(after);
        var lines = new List<string>();
        for (var client = 0; client < clinic.Clients.Count; client++)
        {
            var lost = had[client].Except(has[client]).ToList();
            var got = has[client].Except(had[client]).ToList();
            if (lost.Count + got.Count > 0)
            {
                lines.Add(
                    $"client {client}: {string.Join("; ", lost.Select(l => $"no longer {l}").Concat(got.Select(g => $"new {g}")))}"
                );
            }
        }

        var led = Leads(before);
        var leads = Leads(after);
        for (var staff = 0; staff < clinic.Staff.Count; staff++)
        {
            var lost = led[staff].Except(leads[staff]).ToList();
            var got = leads[staff].Except(led[staff]).ToList();
            if (lost.Count + got.Count > 0)
            {
                lines.Add(
                    $"staff {staff}: {string.Join("; ", lost.Select(l => $"no longer leads {l}").Concat(got.Select(g => $"leads {g}")))}"
                );
            }
        }

        return lines;
    }

    private static ILookup<int, string> Services(WeekPlan plan) =>
        plan
            .Groups.SelectMany(g => g.Clients.Select(c => (Client: c, Words: Words(g))))
            .Concat(plan.Appointments.Select(a => (a.Client, Words: $"{a.Kind} day {a.Day} slot {a.Start}")))
            .ToLookup(s => s.Client, s => s.Words);

    private static ILookup<int, string> Leads(WeekPlan plan) =>
        plan.Groups.SelectMany(g => g.Staff.Select(s => (Staff: s, Words: Words(g)))).ToLookup(s => s.Staff, s => s.Words);

    private static string Words(PlannedGroup group) =>
        $"type {group.Type}{(group.Pop == Offer.General ? "" : $"/{group.Pop}")} at {group.Site} day {group.Day} slot {group.Start}";
}
