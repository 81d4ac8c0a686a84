using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Meetings;
using Footbridge.Schedule.Meetings.Notices;
using Footbridge.Schedule.Rooms;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Groups;

/// <summary>Begins a group, or changes one from a day on, by all rules; tells its clients of a new hour and writes down what was
/// decided.</summary>
internal sealed class GroupDesk(
    FootbridgeDb db,
    GroupChecks checks,
    MeetingNotices notices,
    GroupLog log,
    IStaff staff,
    ProgramCalendar calendar,
    TimeProvider clock
)
{
    /// <summary>Plans a new group.</summary>
    public async Task<Outcome<GroupId>> BeginAsync(GroupPlan wanted, CancellationToken ct)
    {
        if ((await CheckedAsync(null, wanted, ct)).Failed(out var refused, out var plan))
        {
            return refused;
        }

        var added = TherapyGroup.Start(Ids.New<GroupId>(clock), plan, NewId);
        db.Add(added);
        await LogAsync("begun", added.Id, plan, null, ct);
        return added.Id;
    }

    /// <summary>Changes a group.</summary>
    /// <param name="group">The group with its hours.</param>
    /// <param name="version">The version the change was made from.</param>
    /// <param name="wanted">What it is to be.</param>
    /// <param name="quiet">Not to tell its clients of a new hour.</param>
    /// <param name="reason">Why; may be null.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Outcome<GroupId>> ChangeAsync(
        TherapyGroup group,
        int version,
        GroupPlan wanted,
        bool quiet,
        string? reason,
        CancellationToken ct
    )
    {
        if ((await CheckedAsync(group, wanted, ct)).Failed(out var refused, out var plan))
        {
            return refused;
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
        db.Expect(group, version);
        await LogAsync(fresh.Count > 0 ? "series" : "named", group.Id, plan, reason, ct);
        if (!quiet && fresh.Count > 0 && !HoursAreSame(before, plan))
        {
            await notices.TellOfSeriesAsync(group.Id, plan, ct);
        }

        return group.Id;
    }

    // The plan with the last day that follows from it, unless something stands against it.
    private async Task<Outcome<GroupPlan>> CheckedAsync(TherapyGroup? group, GroupPlan wanted, CancellationToken ct)
    {
        if (await checks.RefusalAsync(wanted, ct) is { } refusal)
        {
            return refusal;
        }

        if (TherapyGroup.Bound(wanted, group).Failed(out var unbound, out var plan))
        {
            return unbound;
        }

        return await checks.ClashAsync(group?.Id, plan, ct) is { } clash ? clash : plan;
    }

    private static bool HoursAreSame(List<GroupPattern> before, GroupPlan plan) =>
        before.Where(p => p.From <= plan.From).MaxBy(p => p.From) is { } last && last.Day == plan.Day && last.Start == plan.Start;

    private async Task LogAsync(string kind, GroupId group, GroupPlan plan, string? reason, CancellationToken ct)
    {
        var room = plan.Room is { } id ? (await db.Set<Room>().SingleAsync(r => r.Id == id, ct)).Name : "";
        var leads = (await staff.FindAsync(plan.Facilitator, ct))?.DisplayName ?? "";
        log.AddSeries(kind, group, plan, room, leads, reason);
    }

    private Guid NewId() => Ids.NewGuid(clock);
}
