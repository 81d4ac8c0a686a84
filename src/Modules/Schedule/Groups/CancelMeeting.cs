using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Groups;

/// <summary>Says that a group does not meet on a day, and why.</summary>
[Requires(SchedulePermissions.CancelMeetings)]
internal sealed class CancelMeeting(
    FootbridgeDb db,
    ITimetable timetable,
    ProgramCalendar calendar,
    CallContext call,
    TimeProvider clock
) : ICommand<CancelMeeting.Input, Done>
{
    public sealed record Input(GroupId Group, DateOnly On, string Reason);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var reason = input.Reason.Trim();
        if (reason.Length is 0 or > GroupClosure.ReasonLength)
        {
            return reason.Length == 0
                ? Problem.Invalid("schedule.meeting.reason-missing", nameof(Input.Reason))
                : Problem.Invalid("core.too-long", nameof(Input.Reason), $"{GroupClosure.ReasonLength}");
        }

        if (input.On < calendar.Today)
        {
            return Problem.Rule("schedule.meeting.past", nameof(Input.On));
        }

        if (await db.Set<GroupClosure>().AnyAsync(c => c.Group == input.Group && c.On == input.On, ct))
        {
            return Problem.Conflict("schedule.meeting.cancelled-already");
        }

        if (await timetable.FindAsync(input.Group, input.On, ct) is null)
        {
            return Problem.Rule("schedule.meeting.none-that-day", nameof(Input.On));
        }

        db.Add(
            new GroupClosure
            {
                Group = input.Group,
                On = input.On,
                Reason = reason,
                By = call.Caller.User,
                At = clock.GetUtcNow(),
            }
        );
        return Done.Value;
    }
}
