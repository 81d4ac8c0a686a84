using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Meetings.Notices;

namespace Footbridge.Schedule.Meetings;

/// <summary>Cancels a meeting that can still be changed, and tells its clients.</summary>
internal sealed class CancelDesk(ComingMeeting coming, MeetingNotices notices, GroupLog log)
{
    public async Task<Outcome<Done>> CancelAsync(GroupId group, DateOnly on, string written, bool quiet, CancellationToken ct)
    {
        if (ComingMeeting.Reason(written).Failed(out var unsaid, out var reason))
        {
            return unsaid;
        }

        if ((await coming.FindAsync(group, on, ct)).Failed(out var problem, out var meeting))
        {
            return problem;
        }

        if (meeting.Turn?.CancelledBecause is not null)
        {
            return Problem.Conflict("schedule.meeting.cancelled-already");
        }

        (await coming.ChangeAsync(group, on, ct)).Cancel(reason);
        log.Add("cancelled", group, on, reason: reason);
        if (!quiet)
        {
            await notices.TellAsync(NoticeKind.Cancelled, group, NoticeHour.Of(meeting), ct);
        }

        return Done.Value;
    }
}
