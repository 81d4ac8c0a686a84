using Footbridge.Solver.Instances;
using Footbridge.Solver.Plans;

namespace Footbridge.Solver.Checking;

/// <summary>Rules of those who work: shift, place, credential, one thing at a time, contact slots of day and week.</summary>
internal static class StaffRules
{
    public static void Check(Clinic clinic, WeekPlan plan, List<Breach> breaches)
    {
        var days = PlannedDay.Of(clinic.Offer, plan);
        var tasks = Tasks(clinic, plan, days).ToLookup(t => t.Staff);
        for (var staff = 0; staff < clinic.Staff.Count; staff++)
        {
            var member = clinic.Staff[staff];
            var week = 0;
            foreach (var day in tasks[staff].GroupBy(t => t.Day))
            {
                var place = $"staff {staff}, day {day.Key}";
                var slots = day.Sum(t => t.Length);
                week += slots;
                if (slots > member.MaxDay)
                {
                    breaches.Add(new(Rule.StaffDay, place, $"{slots} contact slots, at most {member.MaxDay}"));
                }

                Day(clinic, member, place, [.. day.OrderBy(t => t.Start)], breaches);
            }

            if (week > member.MaxWeek + member.OtMax)
            {
                var reason = $"{week} contact slots a week, at most {member.MaxWeek} and {member.OtMax} of overtime";
                breaches.Add(new(Rule.StaffWeek, $"staff {staff}", reason));
            }
        }
    }

    private static void Day(Clinic clinic, StaffMember member, string place, List<Task> tasks, List<Breach> breaches)
    {
        var end = 0;
        foreach (var task in tasks)
        {
            if (task.Start < end)
            {
                breaches.Add(new(Rule.StaffTwice, place, $"two things at once at slot {task.Start}"));
            }

            end = Math.Max(end, task.Start + task.Length);
            for (var slot = task.Start; slot < task.Start + task.Length; slot++)
            {
                if (!member.Shifts.Any(s => s.D == task.Day && slot >= s.S && slot < s.E))
                {
                    breaches.Add(new(Rule.Shift, place, $"slot {slot} is outside the shift"));
                    break;
                }
            }

            var here = member.SiteOn(task.Day);
            var holds = task.Group is null && task.Location == clinic.Telehealth ? member.Tele : here == task.Location;
            if (!holds)
            {
                breaches.Add(new(Rule.StaffPlace, place, $"works at {here} that day, not at {task.Location}"));
            }

            if (task.Group is { } group && !MayLead(member, group))
            {
                breaches.Add(new(Rule.Credential, place, $"may not lead type {group.Type} for population {group.Pop}"));
            }
        }
    }

    private static bool MayLead(StaffMember member, PlannedGroup group) =>
        (member.Creds & (1 << group.Type)) != 0
        && (group.Pop != Offer.Women || member.Female)
        && (group.Pop != Offer.TraumaTrack || member.Trauma)
        && (group.Pop != Offer.OtherLanguage || member.OtherLanguage);

    private static IEnumerable<Task> Tasks(
        Clinic clinic,
        WeekPlan plan,
        IReadOnlyDictionary<(int Client, int Day), PlannedDay> days
    )
    {
        foreach (var group in plan.Groups)
        {
            foreach (var staff in group.Staff)
            {
                yield return new(staff, group.Day, group.Start, clinic.Offer.LengthOf(group.Type), group.Site, group);
            }
        }

        foreach (var appointment in plan.Appointments)
        {
            var client = clinic.Clients[appointment.Client];
            var staff = appointment.Kind == PlannedAppointment.Family ? client.FamStaff : client.Counselor;
            if (staff >= 0)
            {
                var location = days[(appointment.Client, appointment.Day)].Location;
                yield return new(staff, appointment.Day, appointment.Start, Offer.AppointmentLength, location, null);
            }
        }
    }

    private sealed record Task(int Staff, int Day, int Start, int Length, int Location, PlannedGroup? Group);
}
