using Footbridge.Contracts.Schedule;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Schedule.Groups;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Meetings;

/// <summary>Finds a meeting that can still be changed.</summary>
internal sealed class ComingMeeting(FootbridgeDb db, Timetable timetable, IAttendance attendance, ProgramCalendar calendar)
{
    /// <summary>The meeting as planned, also when it is cancelled. One of a past day, or one that was opened, stays as it is.</summary>
    public async Task<Outcome<GroupMeeting>> FindAsync(GroupId group, DateOnly on, CancellationToken ct)
    {
        if (on < calendar.Today)
        {
            return Problem.Rule("schedule.meeting.past", "On");
        }

        if (await timetable.PlannedAsync(group, on, ct) is not { } meeting)
        {
            return Problem.Rule("schedule.meeting.none-that-day", "On");
        }

        return on == calendar.Today && (await attendance.OnAsync(on, ct)).ContainsKey(group)
            ? Problem.Rule("schedule.meeting.opened")
            : meeting;
    }

    /// <summary>What was changed about a meeting, or a new row for it.</summary>
    public async Task<MeetingChange> ChangeAsync(GroupId group, DateOnly on, CancellationToken ct)
    {
        var known = await db.Set<MeetingChange>().SingleOrDefaultAsync(c => c.Group == group && c.On == on, ct);
        if (known is null)
        {
            db.Add(known = MeetingChange.For(group, on));
        }

        return known;
    }

    /// <summary>The reason as it is kept, or why it cannot be.</summary>
    public static Outcome<string> Reason(string reason)
    {
        var written = reason.Trim();
        return written.Length switch
        {
            0 => Problem.Invalid("schedule.meeting.reason-missing", "Reason"),
            > MeetingChange.ReasonLength => Problem.Invalid("core.too-long", "Reason", $"{MeetingChange.ReasonLength}"),
            _ => written,
        };
    }
}
