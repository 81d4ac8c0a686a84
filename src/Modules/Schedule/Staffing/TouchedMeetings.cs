using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Appointments;
using Footbridge.Schedule.Groups;
using Footbridge.Schedule.Places;
using Footbridge.Schedule.Rooms;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Staffing;

/// <summary>A coming meeting that needs a decision because somebody is away or a place is closed.</summary>
/// <param name="Group">The group; none for an individual or family session.</param>
/// <param name="On">The day.</param>
/// <param name="Title">Title of the group.</param>
/// <param name="Start">Local start.</param>
/// <param name="Minutes">Length.</param>
/// <param name="Room">Room, or null for video.</param>
/// <param name="Leader">Name of who leads it.</param>
public sealed record TouchedMeeting(
    GroupId Group,
    DateOnly On,
    string Title,
    TimeOnly Start,
    int Minutes,
    string? Room,
    string Leader
)
{
    /// <summary>Kind code of an individual or family session; null for a meeting of a group. Whose it is is not said.</summary>
    public string? Session { get; init; }

    /// <summary>Where it is decided about.</summary>
    public string Href { get; init; } = $"/groups/{Group.Value}/meetings/{On:yyyy-MM-dd}";
}

/// <summary>Finds the coming meetings that a leave or a closure touches. What was cancelled, moved away or given to somebody who steps in
/// is no longer among them.</summary>
internal sealed class TouchedMeetings(
    FootbridgeDb db,
    Timetable timetable,
    AppointmentBook appointments,
    IStaff staff,
    IPrograms programs,
    ProgramCalendar calendar
)
{
    /// <summary>Longest span of one leave or closure, in days.</summary>
    public const int LongestDays = 366;

    /// <summary>Why a span of days cannot be; null when it can.</summary>
    public static Problem? Refusal(Period days, DateOnly today)
    {
        if (!ProgramCalendar.Knows(days.From) || !ProgramCalendar.Knows(days.To) || days.To < days.From)
        {
            return Problem.Invalid("core.end-before-start", "To");
        }

        if (days.To.DayNumber - days.From.DayNumber >= LongestDays)
        {
            return Problem.Invalid("schedule.leave.too-long", "To", $"{LongestDays}");
        }

        return days.To < today ? Problem.Rule("schedule.leave.past", "To") : null;
    }

    /// <summary>Those somebody leads in a period.</summary>
    public Task<IReadOnlyList<TouchedMeeting>> OfPersonAsync(UserId user, Period days, CancellationToken ct) =>
        FindAsync(days, (meeting, _) => meeting.Facilitator == user, session => session.Staff == user, ct);

    /// <summary>Those in a closed place in a period.</summary>
    public Task<IReadOnlyList<TouchedMeeting>> OfClosureAsync(Closure closure, CancellationToken ct) =>
        FindAsync(
            closure.Days,
            (meeting, room) => closure.Closes(meeting.Site, room),
            session => closure.Closes(session.Site, null),
            ct
        );

    private async Task<IReadOnlyList<TouchedMeeting>> FindAsync(
        Period days,
        Func<GroupMeeting, RoomId?, bool> touches,
        Func<AppointmentMeeting, bool> touchesSession,
        CancellationToken ct
    )
    {
        var from = days.From < calendar.Today ? calendar.Today : days.From;
        if (days.To < from)
        {
            return [];
        }

        var rooms = await db.Set<Room>().AsNoTracking().ToDictionaryAsync(r => (r.Site, r.Name), r => r.Id, ct);
        var names = (await staff.AllAsync(ct)).ToDictionary(s => s.Id, s => s.DisplayName);
        var sites = (await programs.CurrentAsync(ct)).Sites.ToDictionary(s => s.Id, s => s.Name);
        var sessions = (await appointments.AllAsync(new(from, days.To), ct))
            .Where(s => s.CancelledBecause is null && touchesSession(s))
            .Select(s => new TouchedMeeting(
                default,
                s.On,
                "",
                s.Start,
                s.Minutes,
                s.Site is { } site ? sites.GetValueOrDefault(site, "") : null,
                names.GetValueOrDefault(s.Staff, "")
            )
            {
                Session = s.Kind,
                Href = s.Href,
            });
        IEnumerable<TouchedMeeting> meetings =
        [
            .. (await timetable.AllAsync(new(from, days.To), ct))
                .Where(m => m.Turn?.CancelledBecause is null && touches(m, RoomOf(m, rooms)))
                .Select(m => new TouchedMeeting(
                    m.Group,
                    m.On,
                    m.Title,
                    m.Start,
                    m.Minutes,
                    m.RoomName,
                    names.GetValueOrDefault(m.Facilitator, "")
                )),
        ];
        return [.. meetings.Concat(sessions).OrderBy(m => m.On).ThenBy(m => m.Start)];
    }

    /// <summary>The room of a meeting; its name is its own at its site.</summary>
    public static RoomId? RoomOf(GroupMeeting meeting, IReadOnlyDictionary<(SiteId Site, string Name), RoomId> rooms) =>
        meeting is { Site: { } site, RoomName: { } name } && rooms.TryGetValue((site, name), out var id) ? id : null;
}
