using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Enrollments;
using Footbridge.Schedule.Groups;
using Footbridge.Schedule.Meetings;
using Footbridge.Schedule.Meetings.Notices;
using Footbridge.Schedule.Rooms;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Planning;

/// <summary>Whose week is another now.</summary>
/// <param name="Clients">All of them; the audit line names each.</param>
public sealed record WeekChanged(IReadOnlyCollection<ClientId> Clients) : IAboutClients;

/// <summary>Carries out what becomes of groups, rosters and sessions from a day on, in the caller's transaction, and tells the clients whose week is
/// another. Meetings and rosters before that day stay as they were.</summary>
internal sealed class WeekPublisher(
    FootbridgeDb db,
    SessionPublisher sessions,
    MeetingNotices notices,
    GroupLog log,
    IStaff staff,
    ProgramCalendar calendar,
    TimeProvider clock
)
{
    /// <summary>Carries the changes out.</summary>
    /// <param name="changes">Those of groups, all of them; they were made from the facts of this moment.</param>
    /// <param name="ofSessions">Those of individual and family sessions.</param>
    /// <param name="from">First day they count.</param>
    /// <param name="name">Title of a group that begins.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Outcome<WeekChanged>> ApplyAsync(
        IReadOnlyCollection<GroupChange> changes,
        IReadOnlyCollection<SessionChange> ofSessions,
        DateOnly from,
        Func<GroupChange, string> name,
        CancellationToken ct
    )
    {
        if (changes.FirstOrDefault(c => c is { Fate: not GroupFate.Ends, Site: not null, Room: null }) is { } roomless)
        {
            return Problem.Rule("schedule.season.no-room", null, roomless.Now?.Title ?? name(roomless));
        }

        var rooms = await db.Set<Room>().AsNoTracking().ToDictionaryAsync(r => r.Id, ct);
        var names = (await staff.AllAsync(ct)).ToDictionary(s => s.Id, s => s.DisplayName);
        foreach (var change in changes.Where(c => c.IsChange))
        {
            var group = change.Now is { } now
                ? await db.Set<TherapyGroup>().Include(g => g.Patterns).SingleAsync(g => g.Id == now.Group, ct)
                : null;
            if (Carry(change, group, from, name, rooms, names).Failed(out var problem, out var id))
            {
                return problem;
            }

            if (await RosterAsync(change, id, from, ct) is { } refused)
            {
                return refused;
            }
        }

        if (await sessions.ApplyAsync(ofSessions, from, ct) is { } unkept)
        {
            return unkept;
        }

        var told = SessionChanges.Touched(changes, ofSessions);
        await notices.TellOfWeekAsync(told, from, ct);
        return new WeekChanged(told);
    }

    private Outcome<GroupId> Carry(
        GroupChange change,
        TherapyGroup? group,
        DateOnly from,
        Func<GroupChange, string> name,
        Dictionary<RoomId, Room> rooms,
        Dictionary<UserId, string> names
    )
    {
        if (group is not null && change.Fate == GroupFate.Stays)
        {
            return group.Id;
        }

        var plan = PlanOf(change, group, from, name, rooms);
        if (group is null)
        {
            var begun = TherapyGroup.Start(Ids.New<GroupId>(clock), plan, NewId);
            db.Add(begun);
            Log("begun", begun.Id);
            return begun.Id;
        }

        var before = group.Patterns.ToList();
        if (group.Change(plan, calendar.Today, NewId).Problem is { } problem)
        {
            return problem;
        }

        // New children of a known parent have ids of their own making, so the store must be told that they are new.
        db.AddRange(group.Patterns.Except(before));
        db.Entry(group).Property(g => g.Title).IsModified = true;
        Log("series", group.Id);
        return group.Id;

        void Log(string kind, GroupId id) =>
            log.AddSeries(
                kind,
                id,
                plan,
                plan.Room is { } room ? rooms[room].Name : "",
                names.GetValueOrDefault(plan.Facilitator, "")
            );
    }

    private static GroupPlan PlanOf(
        GroupChange change,
        TherapyGroup? group,
        DateOnly from,
        Func<GroupChange, string> name,
        Dictionary<RoomId, Room> rooms
    )
    {
        var seats = change.Room is { } room ? rooms[room].Capacity : int.MaxValue;
        return new(
            group?.Title ?? name(change),
            change.Kind,
            TrackOf(change.Site, change.Start),
            change.Day,
            change.Start,
            change.Minutes,
            change.Room,
            change.Facilitator,
            Math.Min(seats, Math.Max(change.Now?.Capacity ?? UsualSeats, change.Members.Count)),
            from,
            change.Fate == GroupFate.Ends ? from.AddDays(-1) : null
        )
        {
            Population = change.Population,
            Language = change.Language,
        };
    }

    private const int UsualSeats = 12;

    /// <summary>The track that follows from place and hour.</summary>
    public static string TrackOf(SiteId? site, TimeOnly start) =>
        site is null ? "telehealth"
        : start >= Slots.TimeOf(Slots.Evening) ? "evening"
        : "day";

    private async Task<Problem?> RosterAsync(GroupChange change, GroupId group, DateOnly from, CancellationToken ct)
    {
        var leaving = change.Leaving.ToHashSet();
        var enrollments = await db.Set<Enrollment>()
            .Where(e => e.Group == group && leaving.Contains(e.Client) && (e.To == null || e.To >= from))
            .ToListAsync(ct);
        foreach (var enrollment in enrollments)
        {
            if (enrollment.LeaveFrom(from, calendar.Today).Problem is { } problem)
            {
                return problem;
            }
        }

        foreach (var client in leaving)
        {
            log.Add("left", group, from, client: client);
        }

        foreach (var client in change.Joining)
        {
            db.Add(Enrollment.Of(Ids.New<EnrollmentId>(clock), client, group, from, to: null));
            log.Add("joined", group, from, client: client);
        }

        return null;
    }

    private Guid NewId() => Ids.NewGuid(clock);
}
