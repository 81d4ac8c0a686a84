using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Meetings.Notices;

namespace Footbridge.Schedule.Meetings;

/// <summary>Says that a group does not meet on a day, and why, and tells its clients.</summary>
[Requires(SchedulePermissions.CancelMeetings)]
internal sealed class CancelMeeting(ComingMeeting coming, MeetingNotices notices, GroupLog log)
    : ICommand<CancelMeeting.Input, Done>
{
    /// <summary>Which meeting.</summary>
    /// <param name="Group">The group.</param>
    /// <param name="On">The day.</param>
    /// <param name="Reason">Why; shown to its clients when they are signed in, never written in a message.</param>
    /// <param name="Quiet">Not to write to the clients.</param>
    public sealed record Input(GroupId Group, DateOnly On, string Reason, bool Quiet = false);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (ComingMeeting.Reason(input.Reason).Failed(out var unsaid, out var reason))
        {
            return unsaid;
        }

        if ((await coming.FindAsync(input.Group, input.On, ct)).Failed(out var problem, out var meeting))
        {
            return problem;
        }

        if (meeting.Turn?.CancelledBecause is not null)
        {
            return Problem.Conflict("schedule.meeting.cancelled-already");
        }

        (await coming.ChangeAsync(input.Group, input.On, ct)).Cancel(reason);
        log.Add("cancelled", input.Group, input.On, reason: reason);
        if (!input.Quiet)
        {
            await notices.TellAsync(NoticeKind.Cancelled, input.Group, NoticeHour.Of(meeting), ct);
        }

        return Done.Value;
    }
}
