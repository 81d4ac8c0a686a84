using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Schedule.Availabilities;
using Footbridge.Schedule.Enrollments;
using Footbridge.Schedule.Meetings;
using Footbridge.Schedule.Weeks;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Groups;

/// <summary>One group: its hour, its roster with join dates, its next meetings.</summary>
[Requires(SchedulePermissions.ReadGroups)]
internal sealed class GroupDetail(
    FootbridgeDb db,
    Timetable timetable,
    IClients clients,
    IVisibleClients visible,
    ProgramCalendar calendar,
    CallContext call
) : IQuery<GroupDetail.Input, GroupDetail.Output>
{
    public const int MeetingsAhead = 8;

    public sealed record Input(GroupId Group);

    /// <summary>Somebody of the group, and whether the hour suits their life as they told it.</summary>
    public sealed record Member(
        ClientId Client,
        string Name,
        DateOnly From,
        DateOnly? To,
        string? OverrideReason,
        string? OverbookReason,
        IReadOnlyList<Conflict> Conflicts
    );

    public sealed record Meeting(DateOnly On, string? CancelledBecause, MeetingTurn? Turn);

    public sealed record Output(
        GroupId Group,
        int Version,
        GroupPlan Plan,
        DateOnly FirstDay,
        IReadOnlyList<GroupPlan> Later,
        IReadOnlyList<Member> Members,
        IReadOnlyList<Member> Former,
        int Taken,
        IReadOnlyList<Meeting> Meetings,
        DateOnly? JoinBy,
        bool MayManage,
        bool MayCancel
    ) : IAboutClients
    {
        IReadOnlyCollection<ClientId> IAboutClients.Clients => [.. Members.Concat(Former).Select(m => m.Client).Distinct()];
    }

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        var group = await db.Set<TherapyGroup>().Include(g => g.Patterns).SingleOrDefaultAsync(g => g.Id == input.Group, ct);
        if (group is null)
        {
            return Problem.NotFound("core.not-found");
        }

        var today = calendar.Today;
        var patterns = group.Patterns.OrderBy(p => p.From).ToList();
        var current = patterns.FirstOrDefault(p => p.To is null || p.To >= today) ?? patterns[^1];
        var enrollments = await db.Set<Enrollment>().Where(e => e.Group == input.Group).ToListAsync(ct);
        var slot = (patterns.LastOrDefault(p => p.From > current.From) ?? current).Slot;
        var life = await LifeAsync(enrollments, today, ct);
        var hidden = await visible.HiddenAsync(ct);
        var people = await clients.FindAsync([.. enrollments.Select(e => e.Client).Distinct()], ct);
        var members = enrollments
            .Where(e => (e.To is null || e.To >= e.From) && !hidden.Contains(e.Client))
            .Select(e => new Member(
                e.Client,
                people.GetValueOrDefault(e.Client)?.DisplayName ?? "",
                e.From,
                e.To,
                e.OverrideReason,
                e.OverbookReason,
                life.TryGetValue(e.Client, out var blocks) ? Fit.Of(new(slot, 1, 0), today, [], blocks) : []
            ))
            .OrderBy(m => m.Name, StringComparer.CurrentCulture)
            .ToLookup(m => m.To is null || m.To >= today);
        // Somebody who comes to one meeting takes a seat there, as in the list of all groups.
        var visits = await db.Visits()
            .Where(v => v.Group == input.Group && v.On >= today)
            .Select(v => new Membership(v.On, v.On))
            .ToListAsync(ct);
        var next = Series.From([.. patterns.Select(p => p.Slot)], today, MeetingsAhead);
        var ahead =
            next.Count == 0
                ? []
                : (await timetable.AllAsync(new(today, next[^1]), ct)).Where(m => m.Group == input.Group).ToDictionary(m => m.On);
        return new Output(
            group.Id,
            group.Version,
            // An hour that ends where the next one begins is not the end of the group.
            PlanOf(group, current) with
            {
                To = patterns[^1].To,
            },
            patterns[0].From,
            [.. patterns.Where(p => p.From > current.From).Select(p => PlanOf(group, p))],
            [.. members[true]],
            [.. members[false].OrderByDescending(m => m.To)],
            Seats.Peak([.. enrollments.Select(e => e.Membership), .. visits], today),
            [.. next.Where(ahead.ContainsKey).Select(d => new Meeting(d, ahead[d].Turn?.CancelledBecause, ahead[d].Turn))],
            group.JoinBy,
            call.Caller.Holds(SchedulePermissions.ManageGroups),
            call.Caller.Holds(SchedulePermissions.CancelMeetings)
        );
    }

    private async Task<Dictionary<ClientId, List<LifeBlock>>> LifeAsync(
        List<Enrollment> enrollments,
        DateOnly today,
        CancellationToken ct
    )
    {
        var now = enrollments.Where(e => e.To is null || e.To >= today).Select(e => e.Client).Distinct().ToList();
        var told = await db.Set<Availability>().Where(a => now.Contains(a.Client)).CountingOnAsync(today, ct);
        return told.ToDictionary(t => t.Key, t => t.Value.Blocks);
    }

    /// <summary>The group as one of its hours has it.</summary>
    internal static GroupPlan PlanOf(TherapyGroup group, GroupPattern p) =>
        new(group.Title, group.Kind, group.Track, p.Day, p.Start, p.Minutes, p.Room, p.Facilitator, p.Capacity, p.From, p.To)
        {
            Population = group.Population,
            Language = group.Language,
            Closed = group.Closed,
            Meetings = group.Meetings,
            JoinUntil = group.JoinUntil,
        };
}
