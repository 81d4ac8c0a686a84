using Footbridge.Contracts.Care;
using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Schedule.Appointments;
using Footbridge.Schedule.Availabilities;
using Footbridge.Schedule.Groups;
using Footbridge.Schedule.Planning;
using Footbridge.Schedule.Prescriptions;

namespace Footbridge.Schedule.Weeks;

/// <summary>A group in a client's week.</summary>
/// <param name="Group">The group.</param>
/// <param name="From">First day the client belongs to it.</param>
/// <param name="To">Last day, or null.</param>
public sealed record HeldGroup(GroupCard Group, DateOnly From, DateOnly? To);

/// <summary>An individual or family session in a client's week.</summary>
/// <param name="Kind">Kind code.</param>
/// <param name="Day">Weekday.</param>
/// <param name="Start">Local start.</param>
/// <param name="Minutes">Length.</param>
/// <param name="Place">Name of the site; null by video.</param>
/// <param name="Staff">With whom.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, or null.</param>
public sealed record HeldSession(
    string Kind,
    DayOfWeek Day,
    TimeOnly Start,
    int Minutes,
    string? Place,
    string Staff,
    DateOnly From,
    DateOnly? To
);

/// <summary>A group that could be added, with what stands in the way and what it would do to the dose.</summary>
/// <param name="Group">The group.</param>
/// <param name="Conflicts">What stands in the way; empty when it fits.</param>
/// <param name="After">The week with the group in it.</param>
public sealed record CandidateGroup(GroupCard Group, IReadOnlyList<Conflict> Conflicts, WeekDose After)
{
    /// <summary>Whether it can be added without a written reason.</summary>
    public bool Open => Conflicts.All(c => !c.Hard);

    /// <summary>Whether a written reason would open it.</summary>
    public bool OpensWithReason => !Open && Conflicts.All(c => !c.Hard || c.MayBeOverridden);
}

/// <summary>A client's week from a day on, and for each other group whether it fits.</summary>
[Requires(SchedulePermissions.PlanWeek)]
internal sealed class ClientWeek(
    IClients clients,
    IEpisodes episodes,
    ClientHours hours,
    Prescriptions.Prescriptions prescriptions,
    IStaff staff,
    IPrograms programs,
    ProgramCalendar calendar,
    CallContext call
) : IQuery<ClientWeek.Input, ClientWeek.Output>
{
    public sealed record Input(ClientId Client, DateOnly? From) : IAboutClient;

    public sealed record Output(
        ClientId Client,
        string Name,
        DateOnly From,
        DateOnly Monday,
        DateOnly? AdmittedOn,
        WeekDose Dose,
        IReadOnlyList<LifeBlock>? Life,
        IReadOnlyList<HeldGroup> Held,
        IReadOnlyList<CandidateGroup> Candidates,
        bool MayAssign
    )
    {
        /// <summary>The individual and family sessions of the week.</summary>
        public IReadOnlyList<HeldSession> Sessions { get; init; } = [];

        /// <summary>What is prescribed for the week.</summary>
        public required Prescribed Prescribed { get; init; }

        /// <summary>Whether the prescription asks for a language in which no group fits, at the preferred part of the day if there is
        /// one.</summary>
        public bool NoSeatInLanguage =>
            Prescribed.Terms is { Language.Length: > 0 } terms
            && terms.Language != GroupPlan.Languages[0]
            && !Candidates.Any(c =>
                c.Open
                && c.Group.Language == terms.Language
                && (terms.PartOfDay.Length == 0 || Slots.PartOf(c.Group.Start) == terms.PartOfDay)
            );
    }

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } person)
        {
            return Problem.NotFound("core.not-found");
        }

        var from = input.From is { } wanted && wanted > calendar.Today ? wanted : calendar.Today;
        var monday = ProgramCalendar.MondayOf(from);
        var episode = await episodes.OpenOfAsync(input.Client, ct);
        var week = await hours.OfAsync(input.Client, from, ct);
        var mine = week.Groups.Where(g => week.Mine.ContainsKey(g.Id)).ToList();
        var sessions = week.SessionsOfWeek.Select(s => (s.Day, s.Minutes)).ToList();
        return new Output(
            input.Client,
            person.DisplayName,
            from,
            monday,
            episode?.AdmittedOn,
            WeekDose.Of(mine, monday, episode, person.BornOn, sessions),
            week.Life,
            [.. mine.Select(g => new HeldGroup(g, week.Mine[g.Id].From, week.Mine[g.Id].To))],
            [
                .. week
                    .Groups.Where(g => !week.Mine.ContainsKey(g.Id))
                    .Select(g => new CandidateGroup(
                        g,
                        week.ConflictsOf(g),
                        WeekDose.Of(mine.Append(g), monday, episode, person.BornOn, sessions)
                    ))
                    .OrderBy(c =>
                        c.Open ? 0
                        : c.OpensWithReason ? 1
                        : 2
                    ),
            ],
            call.Caller.Holds(SchedulePermissions.Assign)
        )
        {
            Sessions = await SessionsAsync(week.SessionsOfWeek, ct),
            Prescribed = (await prescriptions.OfAsync(input.Client, from, ct)).Prescribed,
        };
    }

    private async Task<IReadOnlyList<HeldSession>> SessionsAsync(IReadOnlyList<Appointment> sessions, CancellationToken ct)
    {
        var names = (await staff.AllAsync(ct)).ToDictionary(s => s.Id, s => s.DisplayName);
        var sites = (await programs.CurrentAsync(ct)).Sites.ToDictionary(s => s.Id, s => s.Name);
        return
        [
            .. sessions.Select(s => new HeldSession(
                s.Kind,
                s.Day,
                s.Start,
                s.Minutes,
                s.Site is { } site ? sites.GetValueOrDefault(site, "") : null,
                names.GetValueOrDefault(s.Staff, ""),
                s.From,
                s.To
            )),
        ];
    }
}
