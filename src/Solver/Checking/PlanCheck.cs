using Footbridge.Solver.Instances;
using Footbridge.Solver.Plans;

namespace Footbridge.Solver.Checking;

/// <summary>Checks a plan against every hard rule, from the clinic and the plan alone: nothing of the search is used, so that a fault there
/// cannot hide itself here.</summary>
public static class PlanCheck
{
    /// <summary>All breaches; none for a plan that may be shown.</summary>
    public static IReadOnlyList<Breach> Breaches(Clinic clinic, WeekPlan plan)
    {
        ArgumentNullException.ThrowIfNull(clinic);
        ArgumentNullException.ThrowIfNull(plan);
        var breaches = new List<Breach>();
        Names(clinic, plan, breaches);
        // Everything below looks things up by the names that were just checked.
        if (breaches.Count > 0)
        {
            return breaches;
        }

        GroupRules.Check(clinic, plan, breaches);
        RoomRules.Check(clinic, plan, breaches);
        StaffRules.Check(clinic, plan, breaches);
        ClientRules.Check(clinic, plan, breaches);
        return breaches;
    }

    private static void Names(Clinic clinic, WeekPlan plan, List<Breach> breaches)
    {
        var seen = new HashSet<(int, int, int, int, int, int)>();
        for (var i = 0; i < plan.Groups.Count; i++)
        {
            var group = plan.Groups[i];
            var place = $"groups[{i}]";
            void Unknown(string reason) => breaches.Add(new(Rule.Unknown, place, reason));
            if (group.Site < 0 || group.Site > clinic.Sites.Count)
            {
                Unknown($"there is no site {group.Site}");
            }

            if (group.Type is < 0 or >= Offer.Types || group.Day is < 0 or >= Offer.Days || group.Start is < 0 or >= Offer.Slots)
            {
                Unknown("type, day or start is none that exists");
            }

            foreach (var staff in group.Staff.Where(s => s < 0 || s >= clinic.Staff.Count))
            {
                Unknown($"there is no member of staff {staff}");
            }

            foreach (var client in group.Clients.Where(c => c < 0 || c >= clinic.Clients.Count))
            {
                Unknown($"there is no client {client}");
            }

            if (group.Closed is { } id && clinic.Closed.All(c => c.Id != id))
            {
                Unknown($"there is no cohort {id}");
            }

            if (!seen.Add((group.Site, group.Type, group.Pop, group.Day, group.Start, group.Closed ?? -1)))
            {
                breaches.Add(new(Rule.Twice, place, "the same kind of group at the same time and place is listed before"));
            }

            if (group.Clients.Distinct().Count() < group.Clients.Count || group.Staff.Distinct().Count() < group.Staff.Count)
            {
                breaches.Add(new(Rule.Twice, place, "a client or a member of staff is listed twice"));
            }
        }

        for (var i = 0; i < plan.Appointments.Count; i++)
        {
            var appointment = plan.Appointments[i];
            if (
                appointment.Client < 0
                || appointment.Client >= clinic.Clients.Count
                || appointment.Kind is not (PlannedAppointment.Individual or PlannedAppointment.Family)
                || appointment.Day is < 0 or >= Offer.Days
                || appointment.Start < 0
                || appointment.Start + Offer.AppointmentLength > Offer.Slots
            )
            {
                breaches.Add(new(Rule.Unknown, $"appointments[{i}]", "client, kind, day or start is none that exists"));
            }
        }
    }
}
