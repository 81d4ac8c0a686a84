using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Appointments;
using Footbridge.Schedule.Enrollments;
using Footbridge.Schedule.Meetings;
using Footbridge.Schedule.Rooms;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Groups;

/// <summary>What stands against the plan of a group.</summary>
internal sealed class GroupChecks(FootbridgeDb db, IStaff staff)
{
    /// <summary>Against the plan itself, its room and who is to lead it.</summary>
    public async Task<Problem?> RefusalAsync(GroupPlan plan, CancellationToken ct)
    {
        int? seats = null;
        if (plan.Room is { } wanted)
        {
            var room = await db.Set<Room>().SingleOrDefaultAsync(r => r.Id == wanted, ct);
            if (room is not { Active: true })
            {
                return Problem.Invalid("schedule.group.room-unknown", nameof(plan.Room));
            }

            seats = room.Capacity;
        }

        if (plan.Refusal(seats) is { } refusal)
        {
            return refusal;
        }

        return (await staff.AllAsync(ct)).All(s => s.Id != plan.Facilitator)
            ? Problem.Invalid("schedule.group.facilitator-unknown", nameof(plan.Facilitator))
            : null;
    }

    /// <summary>Against its hour: another group has the room or the facilitator.</summary>
    public async Task<Problem?> ClashAsync(GroupId? self, GroupPlan plan, CancellationToken ct)
    {
        var others = await (
            from p in db.Set<GroupPattern>()
            join g in db.Set<TherapyGroup>() on p.Group equals g.Id
            where p.Day == plan.Day && (p.To == null || p.To >= plan.From) && g.Id != self
            select new { g.Title, Pattern = p }
        )
            .AsNoTracking()
            .ToListAsync(ct);
        var sessions = await db.Set<Appointment>()
            .AsNoTracking()
            .Where(a => a.Staff == plan.Facilitator && a.Day == plan.Day && (a.To == null || a.To >= plan.From))
            .ToListAsync(ct);
        if (sessions.Exists(a => a.Slot.Meets(plan.Slot)))
        {
            return Problem.Rule("schedule.group.facilitator-in-session", nameof(plan.Facilitator));
        }

        return plan.Clash(others.Select(o => new OtherGroup(o.Title, o.Pattern.Slot, o.Pattern.Room, o.Pattern.Facilitator)));
    }

    /// <summary>Against those who belong to it: no seat for all, or elsewhere at that hour.</summary>
    public async Task<Problem?> MembersAsync(TherapyGroup group, GroupPlan plan, CancellationToken ct)
    {
        var seated = await SeatsOfAsync(group.Id, plan.From, ct);
        // A group that was overbooked with a reason may still be moved; it may not be made smaller.
        var current = group.Patterns.Where(p => p.From <= plan.From).MaxBy(p => p.From);
        var before = group
            .Patterns.Where(p => p == current || p.From >= plan.From)
            .Select(p => p.Capacity)
            .DefaultIfEmpty(plan.Capacity)
            .Max();
        if (plan.Capacity < before && Seats.Peak(seated, plan.From, plan.To) is var peak && peak > plan.Capacity)
        {
            return Problem.Rule("schedule.group.fewer-seats-than-members", nameof(plan.Capacity), $"{peak}");
        }

        return await DoubleBookedAsync(group.Id, plan, ct) is var twice and > 0
            ? Problem.Rule("schedule.group.members-busy", nameof(plan.Day), $"{twice}")
            : null;
    }

    private async Task<List<Membership>> SeatsOfAsync(GroupId group, DateOnly from, CancellationToken ct)
    {
        var members = await db.Set<Enrollment>()
            .Where(e => e.Group == group && (e.To == null || e.To >= from))
            .Select(e => new Membership(e.From, e.To))
            .ToListAsync(ct);
        var visits = await db.Visits()
            .Where(v => v.Group == group && v.On >= from)
            .Select(v => new Membership(v.On, v.On))
            .ToListAsync(ct);
        return [.. members, .. visits];
    }

    /// <summary>How many members would have to be in two places at once.</summary>
    private async Task<int> DoubleBookedAsync(GroupId self, GroupPlan plan, CancellationToken ct)
    {
        var rows = await (
            from mine in db.Set<Enrollment>()
            join other in db.Set<Enrollment>() on mine.Client equals other.Client
            join p in db.Set<GroupPattern>() on other.Group equals p.Group
            where
                mine.Group == self
                && (mine.To == null || mine.To >= plan.From)
                && other.Group != self
                && (other.To == null || other.To >= plan.From)
                && p.Day == plan.Day
                && (p.To == null || p.To >= plan.From)
            select new
            {
                mine.Client,
                Mine = new Membership(mine.From, mine.To),
                Other = new Membership(other.From, other.To),
                Pattern = p,
            }
        )
            .AsNoTracking()
            .ToListAsync(ct);
        var sessions = await (
            from mine in db.Set<Enrollment>()
            join a in db.Set<Appointment>() on mine.Client equals a.Client
            where
                mine.Group == self
                && (mine.To == null || mine.To >= plan.From)
                && a.Day == plan.Day
                && (a.To == null || a.To >= plan.From)
            select new { Mine = new Membership(mine.From, mine.To), Session = a }
        )
            .AsNoTracking()
            .ToListAsync(ct);
        return rows.Where(r => plan.Slot.Within(r.Mine).Meets(r.Pattern.Slot.Within(r.Other)))
            .Select(r => r.Client)
            .Concat(sessions.Where(s => plan.Slot.Within(s.Mine).Meets(s.Session.Slot)).Select(s => s.Session.Client))
            .Distinct()
            .Count();
    }
}
