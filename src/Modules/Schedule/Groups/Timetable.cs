using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Enrollments;
using Footbridge.Schedule.Rooms;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Groups;

/// <summary>The weekly timetable, read from the patterns. One statement a question.</summary>
internal sealed class Timetable(FootbridgeDb db) : ITimetable
{
    public async Task<IReadOnlyList<GroupMeeting>> OnAsync(DateOnly day, CancellationToken ct) =>
        [.. (await HoursOn(day).ToListAsync(ct)).Select(h => h.On(day)).OrderBy(m => m.Start).ThenBy(m => m.Title)];

    public async Task<GroupMeeting?> FindAsync(GroupId group, DateOnly day, CancellationToken ct) =>
        (await HoursOn(day).Where(h => h.Group == group).ToListAsync(ct)).FirstOrDefault()?.On(day);

    public async Task<IReadOnlyList<ClientId>> MembersAsync(GroupId group, DateOnly day, CancellationToken ct) =>
        await db.Set<Enrollment>()
            .Where(e => e.Group == group && e.From <= day && (e.To == null || e.To >= day))
            .Select(e => e.Client)
            .Distinct()
            .ToListAsync(ct);

    public async Task<IReadOnlyDictionary<GroupId, IReadOnlyList<ClientId>>> MembersAsync(DateOnly day, CancellationToken ct)
    {
        var weekday = day.DayOfWeek;
        var rows = await (
            from e in db.Set<Enrollment>()
            join p in db.Set<GroupPattern>() on e.Group equals p.Group
            where
                p.Day == weekday
                && p.From <= day
                && (p.To == null || p.To >= day)
                && e.From <= day
                && (e.To == null || e.To >= day)
            select new { e.Group, e.Client }
        )
            .Distinct()
            .ToListAsync(ct);
        return rows.GroupBy(r => r.Group).ToDictionary(g => g.Key, g => (IReadOnlyList<ClientId>)[.. g.Select(r => r.Client)]);
    }

    public async Task<IReadOnlySet<ClientId>> LedByAsync(UserId facilitator, DateOnly day, CancellationToken ct) =>
        (
            await (
                from e in db.Set<Enrollment>()
                join p in db.Set<GroupPattern>() on e.Group equals p.Group
                where
                    p.Facilitator == facilitator
                    && p.From <= day
                    && (p.To == null || p.To >= day)
                    && e.From <= day
                    && (e.To == null || e.To >= day)
                select e.Client
            )
                .Distinct()
                .ToListAsync(ct)
        ).ToHashSet();

    public async Task<IReadOnlyList<GroupMeeting>> OfClientAsync(ClientId client, Period period, CancellationToken ct) =>
        [.. (await PlannedAsync(client, period, ct)).Where(m => m.CancelledBecause is null).Select(m => m.Meeting)];

    /// <summary>A client's meetings in a period by day and start, with those that were cancelled.</summary>
    public async Task<IReadOnlyList<PlannedMeeting>> PlannedAsync(ClientId client, Period period, CancellationToken ct)
    {
        var hours = await (
            from e in db.Set<Enrollment>()
            join h in Hours() on e.Group equals h.Group
            where
                e.Client == client
                && e.From <= period.To
                && (e.To == null || e.To >= period.From)
                && h.From <= period.To
                && (h.To == null || h.To >= period.From)
            select new
            {
                Hour = h,
                MemberFrom = e.From,
                MemberTo = e.To,
            }
        ).ToListAsync(ct);
        if (hours.Count == 0)
        {
            return [];
        }

        var reasons = await db.Set<GroupClosure>()
            .Where(c => c.On >= period.From && c.On <= period.To)
            .ToDictionaryAsync(c => (c.Group, c.On), c => c.Reason, ct);
        var meetings = new List<PlannedMeeting>();
        for (var day = period.From; day <= period.To; day = day.AddDays(1))
        {
            meetings.AddRange(
                hours
                    .Where(h => h.Hour.IsOn(day) && new Membership(h.MemberFrom, h.MemberTo).On(day))
                    .Select(h => h.Hour.On(day))
                    .DistinctBy(m => m.Group)
                    .OrderBy(m => m.Start)
                    .Select(m => new PlannedMeeting(m, reasons.GetValueOrDefault((m.Group, m.On))))
            );
        }

        return meetings;
    }

    private IQueryable<GroupHour> HoursOn(DateOnly day)
    {
        var weekday = day.DayOfWeek;
        return Hours()
            .Where(h =>
                h.Day == weekday
                && h.From <= day
                && (h.To == null || h.To >= day)
                && !db.Set<GroupClosure>().Any(c => c.Group == h.Group && c.On == day)
            );
    }

    private IQueryable<GroupHour> Hours() =>
        from p in db.Set<GroupPattern>()
        join g in db.Set<TherapyGroup>() on p.Group equals g.Id
        join r in db.Set<Room>() on p.Room equals r.Id into rooms
        from room in rooms.DefaultIfEmpty()
        select new GroupHour
        {
            Group = g.Id,
            Title = g.Title,
            Kind = g.Kind,
            Track = g.Track,
            Day = p.Day,
            From = p.From,
            To = p.To,
            Start = p.Start,
            Minutes = p.Minutes,
            Room = p.Room,
            Site = room == null ? null : room.Site,
            RoomName = room == null ? null : room.Name,
            Facilitator = p.Facilitator,
            Capacity = p.Capacity,
        };

    /// <summary>A pattern with its group and room, before it falls on a day.</summary>
    private sealed class GroupHour
    {
        public required GroupId Group { get; init; }

        public required string Title { get; init; }

        public required string Kind { get; init; }

        public required string Track { get; init; }

        public required DayOfWeek Day { get; init; }

        public required DateOnly From { get; init; }

        public required DateOnly? To { get; init; }

        public required TimeOnly Start { get; init; }

        public required int Minutes { get; init; }

        public required RoomId? Room { get; init; }

        public required SiteId? Site { get; init; }

        public required string? RoomName { get; init; }

        public required UserId Facilitator { get; init; }

        public required int Capacity { get; init; }

        public bool IsOn(DateOnly day) => day.DayOfWeek == Day && From <= day && (To is null || To >= day);

        public GroupMeeting On(DateOnly day) =>
            new(Group, day, Title, Kind, Track, Start, Minutes, Site, RoomName, Facilitator, Capacity, Telehealth: Room is null);
    }
}

/// <summary>A meeting of a client, and why it does not take place if it does not.</summary>
internal sealed record PlannedMeeting(GroupMeeting Meeting, string? CancelledBecause);
