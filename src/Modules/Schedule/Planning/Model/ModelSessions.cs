using Footbridge.Schedule.Appointments;
using Footbridge.Solver.Instances;
using Footbridge.Solver.Plans;

namespace Footbridge.Schedule.Planning;

/// <summary>Which individual and family sessions are planned anew, and which stay as they are. The solver knows one of each kind a week, with
/// one member of staff, of an hour, beside a group of the same day and place: what is otherwise was decided by somebody and keeps its
/// hour.</summary>
internal static class ModelSessions
{
    /// <summary>Sessions longer than this take two slots.</summary>
    private const int OneSlot = Slots.Minutes;

    public static IReadOnlyList<SessionFacts> Planned(WeekModel model)
    {
        var sessions = model.Facts.Sessions;
        var people = model.Facts.People.ToDictionary(p => p.Client);
        var workers = model.Facts.Workers.ToDictionary(w => w.User);
        return
        [
            .. sessions.Where(s =>
                people.TryGetValue(s.Client, out var person)
                && person.Needs(s.Kind)
                && person.Holder(s.Kind) == s.Staff
                && HasForm(s)
                && sessions.Count(o => o.Client == s.Client && (o.Kind == s.Kind || o.Hours.Day == s.Hours.Day)) == 1
                && !person.Cannot.Any(s.Taken.Meets)
                && (s.Kind != AppointmentPlan.Family || person.FamilyTimes.Any(t => t.Covers(s.Taken)))
                && WorksThen(workers[s.Staff], s)
                && StandsBesideGroups(model, s)
            ),
        ];
    }

    /// <summary>Code of a kind in a plan.</summary>
    public static string CodeOf(string kind) =>
        kind == AppointmentPlan.Family ? PlannedAppointment.Family : PlannedAppointment.Individual;

    /// <summary>Kind of a code of a plan.</summary>
    public static string KindOf(string code) =>
        code == PlannedAppointment.Family ? AppointmentPlan.Family : AppointmentPlan.Individual;

    private static bool HasForm(SessionFacts session) =>
        !session.Keeps
        && session.Minutes is > OneSlot and <= Slots.Appointment
        && Slots.Of(session.Hours.Day) is not null
        && Slots.StartingAt(session.Hours.From) is { } start
        && start + Offer.AppointmentLength <= Offer.Slots;

    // Whoever told no hours works when their sessions are. By video somebody works from any place.
    private static bool WorksThen(WorkerFacts worker, SessionFacts session) =>
        worker.Work.Count == 0
        || (
            (session.Site is not null || worker.Video)
            && worker.Work.Any(w => w.Hours.Covers(session.Taken) && (session.Site is null || w.Site == session.Site))
        );

    private static bool StandsBesideGroups(WeekModel model, SessionFacts session)
    {
        var groups = model.Planned.Where(g => g.Day == session.Hours.Day && g.Members.Contains(session.Client)).ToList();
        if (groups.Count == 0 || groups.Exists(g => model.LocationOf(g.Site) != model.LocationOf(session.Site)))
        {
            return false;
        }

        var hours = session.Taken;
        var before = groups.Where(g => g.Start < hours.From).Select(g => g.Hours.To).DefaultIfEmpty(hours.From).Max();
        var after = groups.Where(g => g.Start >= hours.From).Select(g => g.Start).DefaultIfEmpty(hours.To).Min();
        return before == hours.From && after == hours.To;
    }
}
