using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Availabilities;
using Footbridge.Schedule.Enrollments;
using Footbridge.Schedule.Groups;
using Footbridge.Schedule.Planning;
using Footbridge.Schedule.Rooms;
using Footbridge.Schedule.Staffing;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Moves;

/// <summary>Reads what a move of a group is judged by.</summary>
internal sealed class MoveReader(
    FootbridgeDb db,
    FactsReader facts,
    HoursChecks hours,
    IPrograms programs,
    ProgramCalendar calendar
)
{
    /// <summary>The day from which a move counts unless another is said: the Monday of a week to come, so that no week holds the group
    /// twice.</summary>
    /// <param name="shown">A day of the week somebody looks at.</param>
    public DateOnly FromOf(DateOnly shown)
    {
        var monday = ProgramCalendar.MondayOf(shown);
        return monday > calendar.Today ? monday : ProgramCalendar.MondayOf(calendar.Today).AddDays(7);
    }

    /// <summary>The facts; null when there is no such group or it has ended by then.</summary>
    public async Task<MoveFacts?> ReadAsync(GroupId id, DateOnly from, CancellationToken ct)
    {
        var group = await db.Set<TherapyGroup>()
            .AsNoTracking()
            .Include(g => g.Patterns)
            .SingleOrDefaultAsync(g => g.Id == id, ct);
        var hoursOf = group?.Patterns.Where(p => p.To is null || p.To >= from).OrderBy(p => p.From).ToList() ?? [];
        if (group is null || hoursOf.Count == 0)
        {
            return null;
        }

        var stays = await db.Set<Enrollment>()
            .Where(e => e.To == null || e.To >= from)
            .Select(e => new
            {
                e.Group,
                e.Client,
                Stay = new Membership(e.From, e.To),
            })
            .ToListAsync(ct);
        var mine = stays.Where(s => s.Group == id).OrderBy(s => s.Client.Value).ThenBy(s => s.Stay.From).ToList();
        HashSet<ClientId> members = [.. mine.Select(m => m.Client)];
        var lives = await db.Set<Availability>().Where(a => members.Contains(a.Client)).CountingOnAsync(from, ct);
        var names = (await programs.CurrentAsync(ct)).Sites.ToDictionary(s => s.Id, s => s.Name);
        var rooms = await db.Set<Room>().AsNoTracking().ToListAsync(ct);
        return new()
        {
            Group = id,
            Version = group.Version,
            Plan = GroupDetail.PlanOf(group, hoursOf[0]) with { To = hoursOf[^1].To },
            From = from,
            GivesWay = hoursOf.Count > 1 ? hoursOf[1].From : null,
            Members = [.. mine.Select(m => new MoveMember(m.Client, m.Stay, lives.GetValueOrDefault(m.Client)?.Blocks ?? []))],
            Others = await OthersAsync(id, from, stays.ToLookup(s => s.Group, s => (s.Client, s.Stay)), ct),
            Rooms =
            [
                .. rooms
                    .Where(r => r.Active || r.Id == hoursOf[0].Room)
                    .OrderBy(r => names.GetValueOrDefault(r.Site, ""), StringComparer.Ordinal)
                    .ThenBy(r => r.Name, StringComparer.Ordinal)
                    .Select(r => new MoveRoom(r.Id, r.Site, RoomLabel.Of(r.Name, names.GetValueOrDefault(r.Site)), r.Capacity)),
            ],
            Hours = await hours.OfAsync(new(from, from.AddDays(7 * HoursChecks.WeeksAhead)), ct),
            Clinic = await facts.ReadAsync(from, ct),
        };
    }

    private async Task<IReadOnlyList<OtherHour>> OthersAsync(
        GroupId self,
        DateOnly day,
        ILookup<GroupId, (ClientId Client, Membership Stay)> stays,
        CancellationToken ct
    )
    {
        var rows = await (
            from p in db.Set<GroupPattern>()
            join g in db.Set<TherapyGroup>() on p.Group equals g.Id
            where g.Id != self && (p.To == null || p.To >= day)
            select new { g.Title, Pattern = p }
        )
            .AsNoTracking()
            .ToListAsync(ct);
        return
        [
            .. rows.OrderBy(r => r.Title, StringComparer.Ordinal)
                .ThenBy(r => r.Pattern.Id)
                .Select(r => new OtherHour(
                    r.Title,
                    r.Pattern.Slot,
                    r.Pattern.Room,
                    r.Pattern.Facilitator,
                    stays[r.Pattern.Group].ToLookup(s => s.Client, s => s.Stay)
                )),
        ];
    }
}
