using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Solver.Plans;

namespace Footbridge.Schedule.Planning;

/// <summary>An individual or family session as a plan has it, beside what it is now.</summary>
internal sealed record SessionChange
{
    /// <summary>The session as it is now; null for one that begins.</summary>
    public SessionFacts? Now { get; init; }

    public required GroupFate Fate { get; init; }

    public required ClientId Client { get; init; }

    /// <summary>Kind code.</summary>
    public required string Kind { get; init; }

    public required DayOfWeek Day { get; init; }

    public required TimeOnly Start { get; init; }

    public required int Minutes { get; init; }

    public required UserId Staff { get; init; }

    public SiteId? Site { get; init; }

    public bool IsChange => Fate != GroupFate.Stays;
}

/// <summary>Turns a plan of the solver into what becomes of each individual and family session. Pure.</summary>
internal static class SessionChanges
{
    /// <summary>Everybody whose week is another: who joins or leaves a group, whose group moves, whose own session is at another hour, begins
    /// or ends.</summary>
    public static IReadOnlySet<ClientId> Touched(IEnumerable<GroupChange> groups, IEnumerable<SessionChange> sessions) =>
        groups
            .SelectMany(c => c.Joining.Concat(c.Leaving).Concat(c.Fate == GroupFate.Moves ? c.Members : []))
            .Concat(sessions.Where(c => c.IsChange).Select(c => c.Client))
            .ToHashSet();

    public static IReadOnlyList<SessionChange> Of(WeekModel model, WeekPlan plan)
    {
        var wanted = plan.Appointments.Select(a => Of(model, plan, a)).ToList();
        var ended = model
            .PlannedSessions.Where(s => !wanted.Exists(w => w.Client == s.Client && w.Kind == s.Kind))
            .Select(s => new SessionChange
            {
                Now = s,
                Fate = GroupFate.Ends,
                Client = s.Client,
                Kind = s.Kind,
                Day = s.Hours.Day,
                Start = s.Hours.From,
                Minutes = s.Minutes,
                Staff = s.Staff,
                Site = s.Site,
            });
        return [.. wanted.Concat(ended)];
    }

    private static SessionChange Of(WeekModel model, WeekPlan plan, PlannedAppointment planned)
    {
        var client = model.People[planned.Client];
        var kind = ModelSessions.KindOf(planned.Kind);
        var need = model.Clinic.Clients[planned.Client];
        // A session is where the groups of its day are.
        var place = plan.Groups.First(g => g.Day == planned.Day && g.Clients.Contains(planned.Client)).Site;
        var now = model.PlannedSessions.FirstOrDefault(s => s.Client == client && s.Kind == kind);
        var change = new SessionChange
        {
            Now = now,
            Fate = now is null ? GroupFate.Begins : GroupFate.Stays,
            Client = client,
            Kind = kind,
            Day = Slots.DayOf(planned.Day),
            Start = Slots.TimeOf(planned.Start),
            Minutes = now?.Minutes ?? Slots.Appointment,
            Staff = model.Staff[planned.Kind == PlannedAppointment.Family ? need.FamStaff : need.Counselor].User,
            Site = model.SiteOf(place),
        };
        return now is null || (now.Hours.Day, now.Hours.From, now.Site) == (change.Day, change.Start, change.Site)
            ? change
            : change with
            {
                Fate = GroupFate.Moves,
            };
    }
}
