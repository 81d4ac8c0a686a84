using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Staffing;

/// <summary>A span of days on which somebody is away.</summary>
/// <param name="Id">The leave.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Reason">Why.</param>
/// <param name="Touched">Coming meetings that still need somebody else, or to be cancelled.</param>
public sealed record LeaveView(Guid Id, DateOnly From, DateOnly To, string Reason, IReadOnlyList<TouchedMeeting> Touched);

/// <summary>When somebody works, as agreed for a day.</summary>
/// <param name="User">Who.</param>
/// <param name="Name">Name with credential.</param>
/// <param name="On">The day asked for.</param>
/// <param name="From">From which day the hours count, or null when nothing was written down yet.</param>
/// <param name="Version">Version of these hours.</param>
/// <param name="Terms">Hours, kinds of groups and limits.</param>
/// <param name="ChangeDays">Days from which hours count, in order.</param>
/// <param name="Sites">Sites to work at.</param>
/// <param name="Leaves">Leave that is not over.</param>
/// <param name="MayManage">Whether the caller changes hours.</param>
public sealed record StaffWeekView(
    UserId User,
    string Name,
    DateOnly On,
    DateOnly? From,
    int Version,
    WorkTerms Terms,
    IReadOnlyList<DateOnly> ChangeDays,
    IReadOnlyList<Site> Sites,
    IReadOnlyList<LeaveView> Leaves,
    bool MayManage
);

/// <summary>When one member of staff works, what they may lead, and when they are away. Others than those who manage hours see their own
/// only.</summary>
[Requires(SchedulePermissions.ReadHours), ShowsNothingProtected("Hours of staff; no person in care is named.")]
internal sealed class StaffHoursOf(
    FootbridgeDb db,
    TouchedMeetings meetings,
    IStaff staff,
    IPrograms programs,
    ProgramCalendar calendar,
    CallContext call
) : IQuery<StaffHoursOf.Input, StaffWeekView>
{
    public sealed record Input(UserId User, DateOnly? On);

    public async Task<Outcome<StaffWeekView>> HandleAsync(Input input, CancellationToken ct)
    {
        var manages = call.Caller.Holds(SchedulePermissions.ManageHours);
        if ((!manages && input.User != call.Caller.User) || await staff.FindAsync(input.User, ct) is not { } person)
        {
            return Problem.NotFound("core.not-found");
        }

        var today = calendar.Today;
        var on = input.On is { } asked && ProgramCalendar.Knows(asked) ? asked : today;
        var all = await db.Set<StaffHours>().AsNoTracking().Where(h => h.User == input.User).OrderBy(h => h.From).ToListAsync(ct);
        var current = all.LastOrDefault(h => h.From <= on);
        var leaves = await db.Set<StaffLeave>()
            .AsNoTracking()
            .Where(l => l.User == input.User && l.To >= today)
            .OrderBy(l => l.From)
            .ToListAsync(ct);
        var views = new List<LeaveView>();
        foreach (var leave in leaves)
        {
            var touched = await meetings.OfPersonAsync(input.User, leave.Days, ct);
            views.Add(new(leave.Id.Value, leave.From, leave.To, leave.Reason, touched));
        }

        return new StaffWeekView(
            input.User,
            person.Printed,
            on,
            current?.From,
            current?.Version ?? 0,
            current?.Terms ?? WorkTerms.Usual,
            [.. all.Select(h => h.From)],
            (await programs.CurrentAsync(ct)).Sites,
            views,
            manages
        );
    }
}
