using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Meetings;
using Footbridge.Schedule.Meetings.Notices;
using Footbridge.Schedule.Rooms;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Groups;

/// <summary>Plans a new group or changes one from a day on.</summary>
[Requires(SchedulePermissions.ManageGroups)]
internal sealed class SaveGroup(
    FootbridgeDb db,
    GroupChecks checks,
    MeetingNotices notices,
    GroupLog log,
    IStaff staff,
    ProgramCalendar calendar,
    TimeProvider clock
) : ICommand<SaveGroup.Input, GroupId>
{
    /// <summary>What is to be.</summary>
    /// <param name="Group">The group, or null for a new one.</param>
    /// <param name="Version">The version the change was made from.</param>
    /// <param name="Plan">What it is to be.</param>
    /// <param name="Quiet">Not to tell its clients of a new hour.</param>
    public sealed record Input(GroupId? Group, int Version, GroupPlan Plan, bool Quiet = false);

    public async Task<Outcome<GroupId>> HandleAsync(Input input, CancellationToken ct)
    {
        var plan = input.Plan with { Title = input.Plan.Title.Trim() };
        var group = input.Group is { } id
            ? await db.Set<TherapyGroup>().Include(g => g.Patterns).SingleOrDefaultAsync(g => g.Id == id, ct)
            : null;
        if (group is null && input.Group is not null)
        {
            return Problem.NotFound("core.not-found");
        }

        if (await checks.RefusalAsync(plan, ct) is { } refusal)
        {
            return refusal;
        }

        if (TherapyGroup.Bound(plan, group).Failed(out var unbound, out plan))
        {
            return unbound;
        }

        if (await checks.ClashAsync(input.Group, plan, ct) is { } clash)
        {
            return clash;
        }

        if (group is null)
        {
            var added = TherapyGroup.Start(Ids.New<GroupId>(clock), plan, NewId);
            db.Add(added);
            await LogAsync("begun", added.Id, plan, ct);
            return added.Id;
        }

        if (await checks.MembersAsync(group, plan, ct) is { } unseated)
        {
            return unseated;
        }

        var before = group.Patterns.ToList();
        if (group.Change(plan, calendar.Today, NewId).Problem is { } problem)
        {
            return problem;
        }

        // New children of a known parent have ids of their own making, so the store must be told that they are new.
        var fresh = group.Patterns.Except(before).ToList();
        db.AddRange(fresh);
        db.Entry(group).Property(g => g.Title).IsModified = true;
        db.Expect(group, input.Version);
        await LogAsync(fresh.Count > 0 ? "series" : "named", group.Id, plan, ct);
        if (!input.Quiet && fresh.Count > 0 && !HoursAreSame(before, plan))
        {
            await notices.TellOfSeriesAsync(group.Id, plan, ct);
        }

        return group.Id;
    }

    private static bool HoursAreSame(List<GroupPattern> before, GroupPlan plan) =>
        before.Where(p => p.From <= plan.From).MaxBy(p => p.From) is { } last && last.Day == plan.Day && last.Start == plan.Start;

    private async Task LogAsync(string kind, GroupId group, GroupPlan plan, CancellationToken ct)
    {
        var room = plan.Room is { } id ? (await db.Set<Room>().SingleAsync(r => r.Id == id, ct)).Name : "";
        var leads = (await staff.FindAsync(plan.Facilitator, ct))?.DisplayName ?? "";
        log.AddSeries(kind, group, plan, room, leads);
    }

    private Guid NewId() => Ids.NewGuid(clock);
}
