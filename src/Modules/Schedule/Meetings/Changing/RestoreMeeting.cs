using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Groups;
using Footbridge.Schedule.Meetings.Notices;

namespace Footbridge.Schedule.Meetings;

/// <summary>Takes the cancelling of a coming meeting back, or its other time and place, and tells its clients.</summary>
[Requires(SchedulePermissions.CancelMeetings)]
internal sealed class RestoreMeeting(
    ComingMeeting coming,
    MeetingChecks checks,
    Timetable timetable,
    MeetingNotices notices,
    GroupLog log
) : ICommand<RestoreMeeting.Input, Done>
{
    public sealed record Input(GroupId Group, DateOnly On, bool Quiet = false);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if ((await coming.FindAsync(input.Group, input.On, ct)).Failed(out var problem, out var meeting))
        {
            return problem;
        }

        var change = await coming.ChangeAsync(input.Group, input.On, ct);
        if (change.CancelledBecause is null && !change.IsMoved)
        {
            return Problem.Conflict("schedule.meeting.not-cancelled");
        }

        var cancelled = change.CancelledBecause is not null;
        var asUsual = cancelled ? meeting : await timetable.UsualAsync(input.Group, input.On, ct) ?? meeting;
        if (await checks.ClashAsync(asUsual, ct) is { } clash)
        {
            return clash;
        }

        if (cancelled)
        {
            change.TakePlaceAfterAll();
        }
        else
        {
            change.Move(null, null, otherPlace: false, null);
        }

        log.Add(cancelled ? "restored" : "moved-back", input.Group, input.On);
        if (!input.Quiet)
        {
            var hour = NoticeHour.Of(asUsual);
            var kind = cancelled ? NoticeKind.Restored : hour.KindAfter(NoticeHour.Of(meeting), !asUsual.IsAtPlaceOf(meeting));
            await notices.TellAsync(kind, input.Group, hour, ct);
        }

        return Done.Value;
    }
}
