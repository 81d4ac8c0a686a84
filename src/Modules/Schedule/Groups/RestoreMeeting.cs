using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Groups;

/// <summary>Takes the cancelling of a coming meeting back.</summary>
[Requires(SchedulePermissions.CancelMeetings)]
internal sealed class RestoreMeeting(FootbridgeDb db, ProgramCalendar calendar) : ICommand<RestoreMeeting.Input, Done>
{
    public sealed record Input(GroupId Group, DateOnly On);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (input.On < calendar.Today)
        {
            return Problem.Rule("schedule.meeting.past", nameof(Input.On));
        }

        var closure = await db.Set<GroupClosure>().SingleOrDefaultAsync(c => c.Group == input.Group && c.On == input.On, ct);
        if (closure is null)
        {
            return Problem.Conflict("schedule.meeting.not-cancelled");
        }

        db.Remove(closure);
        return Done.Value;
    }
}
