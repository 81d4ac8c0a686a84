using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Appointments;
using Footbridge.Schedule.Moves;
using Footbridge.Schedule.Rooms;
using Footbridge.Schedule.Staffing;

namespace Footbridge.Schedule.Weeks;

/// <summary>Sorts the meetings of a week into rows.</summary>
internal sealed class GridWeek
{
    public required Period Days { get; init; }

    public required IReadOnlyList<GroupMeeting> Meetings { get; init; }

    public required IReadOnlyList<Room> Rooms { get; init; }

    public required IReadOnlyList<StaffMember> Staff { get; init; }

    public required HoursFacts Facts { get; init; }

    /// <summary>How many are on the roster of a meeting.</summary>
    public required Func<GroupMeeting, int> Taken { get; init; }

    /// <summary>Individual and family sessions that take place.</summary>
    public IReadOnlyList<AppointmentMeeting> Sessions { get; init; } = [];

    public IEnumerable<DateOnly> AllDays => Enumerable.Range(0, 7).Select(Days.From.AddDays);

    /// <summary>Monday to Friday, and the weekend as far as anything is open or meets.</summary>
    public IReadOnlyList<DateOnly> Shown
    {
        get
        {
            var last = AllDays.LastOrDefault(d =>
                Meetings.Any(m => m.On == d)
                || Sessions.Any(s => s.On == d)
                || Facts.SiteNames.Keys.Any(s => Facts.OpenOn(s, d)?.Blocks.Exists(b => b.Day == d.DayOfWeek) is true)
            );
            return [.. AllDays.Take(Math.Max(5, last.DayNumber - Days.From.DayNumber + 1))];
        }
    }

    public IReadOnlyList<GridRow> Rows(GridBy by) =>
        by switch
        {
            GridBy.Room => [.. OfRooms()],
            GridBy.Person => [.. OfPeople()],
            _ => [.. OfGroups()],
        };

    private IEnumerable<GridRow> OfRooms()
    {
        foreach (
            var room in Rooms
                .Where(r => r.Active || Meetings.Any(m => IsIn(m, r)))
                .OrderBy(r => SiteOf(r), StringComparer.Ordinal)
                .ThenBy(r => r.Name, StringComparer.Ordinal)
        )
        {
            yield return new(room.Name, SiteOf(room), null, [.. Shown.Select(d => OfRoom(room, d))])
            {
                Place = MovesEndpoint.KeyOf(room.Id),
            };
        }

        if (Meetings.Any(m => m.Telehealth))
        {
            yield return new(null, "", null, [.. Shown.Select(d => new GridCell(d, On(d, m => m.Telehealth)))])
            {
                Place = MovesEndpoint.KeyOf(null),
            };
        }
    }

    private GridCell OfRoom(Room room, DateOnly day)
    {
        var hours = Facts.OpenOn(room.Site, day);
        var closure = Facts.Closures.FirstOrDefault(c => c.Days.Contains(day) && c.Closes(room.Site, room.Id));
        return new(day, On(day, m => IsIn(m, room)))
        {
            Known = hours is not null,
            Open =
                closure is not null || hours is null
                    ? []
                    : SpansOf(hours.Blocks.Where(b => b.Day == day.DayOfWeek), b => new(b.From, b.To)),
            Shut = closure is null ? null : "closed",
            Reason = closure?.Reason ?? "",
        };
    }

    private IEnumerable<GridRow> OfPeople() =>
        Staff
            .Where(s =>
                Meetings.Any(m => m.Facilitator == s.Id)
                || Sessions.Any(a => a.Staff == s.Id)
                || Facts.WorkOn(s.Id, Days.To) is not null
            )
            .Select(s => new GridRow(s.DisplayName, s.Credential, null, [.. Shown.Select(d => OfPerson(s.Id, d))]));

    private GridCell OfPerson(UserId user, DateOnly day)
    {
        var hours = Facts.WorkOn(user, day);
        var away = Facts.Leaves.Any(l => l.User == user && l.Days.Contains(day));
        var holiday = Facts.Closures.FirstOrDefault(c => c.Days.Contains(day) && c.Closes(null, null));
        return new(day, On(day, m => m.Facilitator == user))
        {
            Sessions = [.. Sessions.Where(s => s.Staff == user && s.On == day).Select(s => new GridSpan(s.Start, s.End))],
            Known = hours is not null,
            Open =
                away || holiday is not null || hours is null
                    ? []
                    : SpansOf(hours.Blocks.Where(b => b.Day == day.DayOfWeek), b => new(b.From, b.To)),
            Shut =
                away ? "leave"
                : holiday is null ? null
                : "closed",
            Reason = holiday?.Reason ?? "",
        };
    }

    private IEnumerable<GridRow> OfGroups() =>
        Meetings
            .GroupBy(m => m.Group)
            .OrderBy(g => g.Min(m => m.On))
            .ThenBy(g => g.First().Start)
            .ThenBy(g => g.First().Title, StringComparer.Ordinal)
            .Select(g => new GridRow(
                g.First().Title,
                g.First().Track,
                $"/groups/{g.Key.Value}",
                [.. Shown.Select(d => new GridCell(d, On(d, m => m.Group == g.Key)))]
            ));

    private IReadOnlyList<GridMeeting> On(DateOnly day, Func<GroupMeeting, bool> which) =>
        [.. Meetings.Where(m => m.On == day && which(m)).OrderBy(m => m.Start).Select(ViewOf)];

    private GridMeeting ViewOf(GroupMeeting m)
    {
        var cancelled = m.Turn?.CancelledBecause is not null;
        var hour = new MeetingHour(
            m.On,
            m.Start,
            m.Minutes,
            m.Site,
            Rooms.FirstOrDefault(r => IsIn(m, r))?.Id,
            m.Facilitator,
            m.Kind
        );
        return new(
            m.Group,
            m.On,
            m.Title,
            m.Track,
            m.Start,
            m.Minutes,
            m.RoomName,
            Facts.StaffNames.GetValueOrDefault(m.Facilitator, ""),
            Taken(m),
            m.Capacity
        )
        {
            Cancelled = cancelled,
            Moved = m.Turn is { UsualStart: not null } or { OtherPlace: true },
            StepsIn = m.Turn?.UsualFacilitator is not null,
            Facts = cancelled ? [] : [.. Facts.Of(hour)],
        };
    }

    private string SiteOf(Room room) => Facts.SiteNames.GetValueOrDefault(room.Site, "");

    private static bool IsIn(GroupMeeting meeting, Room room) => meeting.Site == room.Site && meeting.RoomName == room.Name;

    private static IReadOnlyList<GridSpan> SpansOf<T>(IEnumerable<T> blocks, Func<T, GridSpan> span) =>
        FreeHours.Joined(blocks.Select(span));
}
