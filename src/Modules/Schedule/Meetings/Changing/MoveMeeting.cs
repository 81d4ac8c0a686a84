using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Groups;
using Footbridge.Schedule.Meetings.Notices;
using Footbridge.Schedule.Rooms;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Meetings;

/// <summary>Gives one meeting another time or another place that day; the series stays as it is.</summary>
[Requires(SchedulePermissions.CancelMeetings)]
internal sealed class MoveMeeting(
    FootbridgeDb db,
    ComingMeeting coming,
    MeetingChecks checks,
    Timetable timetable,
    MeetingNotices notices,
    GroupLog log
) : ICommand<MoveMeeting.Input, Done>
{
    /// <summary>What it is to be.</summary>
    /// <param name="Group">The group.</param>
    /// <param name="On">The day.</param>
    /// <param name="Start">When it starts.</param>
    /// <param name="Minutes">Length.</param>
    /// <param name="Room">The room; null for video.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Quiet">Not to write to the clients.</param>
    public sealed record Input(
        GroupId Group,
        DateOnly On,
        TimeOnly Start,
        int Minutes,
        RoomId? Room,
        string Reason,
        bool Quiet = false
    );

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (ComingMeeting.Reason(input.Reason).Failed(out var unsaid, out var reason))
        {
            return unsaid;
        }

        if (input.Minutes is < 15 or > 480 || input.Start.AddMinutes(input.Minutes, out var wrapped) < input.Start || wrapped > 0)
        {
            return Problem.Invalid("schedule.group.length", nameof(Input.Minutes), "15", "480");
        }

        if ((await coming.FindAsync(input.Group, input.On, ct)).Failed(out var problem, out var meeting))
        {
            return problem;
        }

        if (meeting.Turn?.CancelledBecause is not null)
        {
            return Problem.Rule("schedule.meeting.is-cancelled");
        }

        var room = input.Room is { } id ? await db.Set<Room>().SingleOrDefaultAsync(r => r.Id == id, ct) : null;
        if (await RoomRefusalAsync(input, room, ct) is { } unroomed)
        {
            return unroomed;
        }

        var usual = (await timetable.UsualAsync(input.Group, input.On, ct))!;
        var wanted = meeting with
        {
            Start = input.Start,
            Minutes = input.Minutes,
            Site = room?.Site,
            RoomName = room?.Name,
            Telehealth = room is null,
        };
        if (wanted with { Turn = null } == meeting with { Turn = null })
        {
            return Problem.Conflict("schedule.meeting.same");
        }

        if (await checks.ClashAsync(wanted, ct) is { } clash)
        {
            return clash;
        }

        (await coming.ChangeAsync(input.Group, input.On, ct)).Move(
            input.Start == usual.Start ? null : input.Start,
            input.Minutes == usual.Minutes ? null : input.Minutes,
            otherPlace: !wanted.IsAtPlaceOf(usual),
            input.Room
        );
        log.Add("moved", input.Group, input.On, value: $"{input.Start:HH\\:mm}|{input.Minutes}|{room?.Name}", reason: reason);
        if (!input.Quiet)
        {
            var hour = NoticeHour.Of(wanted);
            var kind = hour.KindAfter(NoticeHour.Of(meeting), !wanted.IsAtPlaceOf(meeting));
            await notices.TellAsync(kind, input.Group, hour, ct);
        }

        return Done.Value;
    }

    private async Task<Problem?> RoomRefusalAsync(Input input, Room? room, CancellationToken ct)
    {
        if (input.Room is null)
        {
            return null;
        }

        if (room is not { Active: true })
        {
            return Problem.Invalid("schedule.group.room-unknown", nameof(Input.Room));
        }

        return (await timetable.MembersAsync(input.Group, input.On, ct)).Count > room.Capacity
            ? Problem.Rule("schedule.group.room-too-small", nameof(Input.Room), $"{room.Capacity}")
            : null;
    }
}
