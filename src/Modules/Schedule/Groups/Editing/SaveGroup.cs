using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Enrollments;
using Footbridge.Schedule.Rooms;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Groups;

/// <summary>Plans a new group or changes one from a day on.</summary>
[Requires(SchedulePermissions.ManageGroups)]
internal sealed class SaveGroup(FootbridgeDb db, IStaff staff, ProgramCalendar calendar, TimeProvider clock)
    : ICommand<SaveGroup.Input, GroupId>
{
    public sealed record Input(GroupId? Group, int Version, GroupPlan Plan);

    public async Task<Outcome<GroupId>> HandleAsync(Input input, CancellationToken ct)
    {
        var plan = input.Plan with { Title = input.Plan.Title.Trim() };
        if (await RefusalAsync(input.Group, plan, ct) is { } refusal)
        {
            return refusal;
        }

        if (input.Group is not { } id)
        {
            var added = TherapyGroup.Start(Ids.New<GroupId>(clock), plan, NewId);
            db.Add(added);
            return added.Id;
        }

        var group = await db.Set<TherapyGroup>().Include(g => g.Patterns).SingleOrDefaultAsync(g => g.Id == id, ct);
        if (group is null)
        {
            return Problem.NotFound("core.not-found");
        }

        var seated = await db.Set<Enrollment>()
            .Where(e => e.Group == id && (e.To == null || e.To >= plan.From))
            .Select(e => new Membership(e.From, e.To))
            .ToListAsync(ct);
        if (Seats.Peak(seated, plan.From, plan.To) is var peak && peak > plan.Capacity)
        {
            return Problem.Rule("schedule.group.fewer-seats-than-members", nameof(plan.Capacity), $"{peak}");
        }

        if (await DoubleBookedAsync(id, plan, ct) is var twice and > 0)
        {
            return Problem.Rule("schedule.group.members-busy", nameof(plan.Day), $"{twice}");
        }

        var before = group.Patterns.ToList();
        if (group.Change(plan, calendar.Today, NewId).Problem is { } problem)
        {
            return problem;
        }

        // New children of a known parent have ids of their own making, so the store must be told that they are new.
        db.AddRange(group.Patterns.Except(before));
        db.Entry(group).Property(g => g.Title).IsModified = true;
        db.Expect(group, input.Version);
        return id;
    }

    /// <summary>How many members would have to be in two groups at once.</summary>
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
        return rows.Where(r => plan.Slot.Within(r.Mine).Meets(r.Pattern.Slot.Within(r.Other)))
            .Select(r => r.Client)
            .Distinct()
            .Count();
    }

    private Guid NewId() => Ids.NewGuid(clock);

    private async Task<Problem?> RefusalAsync(GroupId? self, GroupPlan plan, CancellationToken ct)
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

        if ((await staff.AllAsync(ct)).All(s => s.Id != plan.Facilitator))
        {
            return Problem.Invalid("schedule.group.facilitator-unknown", nameof(plan.Facilitator));
        }

        var others = await (
            from p in db.Set<GroupPattern>()
            join g in db.Set<TherapyGroup>() on p.Group equals g.Id
            where p.Day == plan.Day && (p.To == null || p.To >= plan.From) && g.Id != self
            select new { g.Title, Pattern = p }
        )
            .AsNoTracking()
            .ToListAsync(ct);
        return plan.Clash(others.Select(o => new OtherGroup(o.Title, o.Pattern.Slot, o.Pattern.Room, o.Pattern.Facilitator)));
    }
}
