using Footbridge.Solver.Instances;
using Footbridge.Solver.Plans;

namespace Footbridge.Solver.Checking;

/// <summary>Rules of a single group: what is offered, when the site is open, seats, conflicts, cohorts.</summary>
internal static class GroupRules
{
    public static void Check(Clinic clinic, WeekPlan plan, List<Breach> breaches)
    {
        for (var i = 0; i < plan.Groups.Count; i++)
        {
            foreach (var (rule, reason) in Of(clinic, plan.Groups[i]))
            {
                breaches.Add(new(rule, $"groups[{i}]", reason));
            }
        }
    }

    private static IEnumerable<(Rule Rule, string Reason)> Of(Clinic clinic, PlannedGroup group)
    {
        if (
            !Offer.Has(group.Type, group.Pop)
            || (group.Closed is null && !clinic.Offer.StartsOf(group.Type).Contains(group.Start))
        )
        {
            yield return (Rule.Offer, $"type {group.Type} for population {group.Pop} is not offered at slot {group.Start}");
        }

        var end = group.Start + clinic.Offer.LengthOf(group.Type);
        if (
            end > Offer.Slots
            || (group.Site < clinic.Sites.Count && !IsOpen(clinic.Sites[group.Site], group.Day, group.Start, end))
        )
        {
            yield return (Rule.Closed, $"the site is not open from slot {group.Start} to {end} on day {group.Day}");
        }

        if (group.Staff.Count == 0)
        {
            yield return (Rule.Seats, "nobody leads it");
        }

        var most = MostParallel(clinic, group);
        if (group.Staff.Count > most)
        {
            yield return (Rule.Parallel, $"{group.Staff.Count} groups side by side, at most {most} may be");
        }

        if (group.Clients.Count > clinic.GroupCap * group.Staff.Count)
        {
            yield return (Rule.Seats, $"{group.Clients.Count} clients for {clinic.GroupCap * group.Staff.Count} seats");
        }

        if (group.Staff.Count < 2)
        {
            foreach (var pair in clinic.Conflicts.Where(p => group.Clients.Contains(p[0]) && group.Clients.Contains(p[1])))
            {
                yield return (Rule.Conflict, $"clients {pair[0]} and {pair[1]} must not share a group");
            }
        }

        if (group.Closed is { } id)
        {
            var cohort = clinic.Closed.First(c => c.Id == id);
            var same =
                (cohort.Site, cohort.Type, cohort.Pop, cohort.Day, cohort.Start)
                == (group.Site, group.Type, group.Pop, group.Day, group.Start);
            if (!same || group.Staff.Any(s => s != cohort.Staff))
            {
                yield return (Rule.Cohort, $"cohort {id} keeps its own place, hour and leader");
            }

            foreach (var client in group.Clients.Where(c => clinic.Clients[c].ClosedGroup != id))
            {
                yield return (Rule.Cohort, $"client {client} is no member of cohort {id}");
            }
        }
    }

    private static bool IsOpen(Site site, int day, int start, int end) =>
        site.OpenS[day] >= 0 && start >= site.OpenS[day] && end <= site.OpenE[day];

    private static int MostParallel(Clinic clinic, PlannedGroup group) =>
        group.Closed is not null || group.Pop != Offer.General ? 1
        : group.Site == clinic.Telehealth ? 6
        : Math.Min(4, clinic.Sites[group.Site].Rooms);
}
