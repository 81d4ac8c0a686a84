using Footbridge.Contracts.Schedule;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Sessions.Meetings;
using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Notes.Voiding;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Attending;

/// <summary>Attendance for other modules.</summary>
internal sealed class AttendanceBook(FootbridgeDb db) : IAttendance
{
    // Payers count treatment towards the hours of a week; arranging things, medical visits and calls are not counted.
    private static readonly NoteKind[] Treatment = [NoteKind.Individual, NoteKind.Family, NoteKind.Crisis];

    public async Task<int> MinutesAsync(ClientId client, Period period, CancellationToken ct)
    {
        var inGroups = await db.SeatsThatCount()
            .Where(a => a.Client == client && a.On >= period.From && a.On <= period.To)
            .SumAsync(a => a.Minutes, ct);
        var alone = await db.Set<ClientNote>()
            .ThatCount()
            .Where(n => n.Client == client && n.On >= period.From && n.On <= period.To && Treatment.Contains(n.Kind))
            .SumAsync(n => n.Minutes, ct);
        return inGroups + alone;
    }

    public async Task<AttendanceTally> TallyAsync(ClientId client, Period period, CancellationToken ct)
    {
        var seats = await (
            from seat in db.SeatsThatCount()
            join session in db.Set<GroupSession>() on seat.Session equals session.Id
            where seat.Client == client && seat.On <= period.To && seat.State != Attendance.Expected
            orderby seat.On descending, session.PlannedStart descending
            select new { seat.On, seat.State }
        ).ToListAsync(ct);
        int Count(params Attendance[] states) => seats.Count(s => s.On >= period.From && states.Contains(s.State));
        var row = seats
            .Where(s => s.State != Attendance.Excused)
            .TakeWhile(s => s.State == Attendance.Missed)
            .Select(s => s.On)
            .ToList();
        return new(
            Count(Attendance.Present, Attendance.Left),
            Count(Attendance.Missed),
            Count(Attendance.Excused),
            row.Count,
            row.Count == 0 ? null : row[^1]
        );
    }

    public async Task<IReadOnlyList<MissedMeeting>> MissedAsync(ClientId client, Period period, CancellationToken ct) =>
        await (
            from seat in db.Set<SessionAttendance>()
            join session in db.Set<GroupSession>() on seat.Session equals session.Id
            where seat.Client == client && seat.On >= period.From && seat.On <= period.To
            where seat.State == Attendance.Missed || seat.State == Attendance.Excused
            orderby seat.On descending
            select new MissedMeeting(session.Group, session.On, session.Title, seat.State == Attendance.Excused)
        ).ToListAsync(ct);

    public async Task<IReadOnlyList<AttendedSession>> SinceAsync(
        DateOnly since,
        IReadOnlyCollection<ClientId>? clients,
        CancellationToken ct
    )
    {
        var seats = db.SeatsThatCount().Where(s => s.On >= since && s.State != Attendance.Expected);
        return await (
            from seat in clients is null ? seats : seats.Where(s => clients.Contains(s.Client))
            join session in db.Set<GroupSession>() on seat.Session equals session.Id
            orderby seat.On, session.PlannedStart, session.Id
            select new AttendedSession(seat.Session, session.Group, seat.Client, seat.On, seat.State)
        ).ToListAsync(ct);
    }

    public async Task<IReadOnlyDictionary<GroupId, MeetingState>> OnAsync(DateOnly day, CancellationToken ct)
    {
        var rows = await (
            from session in db.Set<GroupSession>().AsNoTracking()
            join seat in db.Set<SessionAttendance>() on session.Id equals seat.Session into seats
            from seat in seats.DefaultIfEmpty()
            where session.On == day
            select new
            {
                session.Group,
                session.Id,
                session.State,
                Seat = (Attendance?)seat!.State,
            }
        ).ToListAsync(ct);
        return rows.GroupBy(r => r.Group)
            .ToDictionary(
                g => g.Key,
                g =>
                {
                    int Count(params Attendance[] states) => g.Count(r => r.Seat is { } state && states.Contains(state));
                    var first = g.First();
                    return new MeetingState(
                        first.Group,
                        first.Id,
                        Expected: g.Count(r => r.Seat is not null),
                        Arrived: Count(Attendance.Present, Attendance.Left),
                        Missed: Count(Attendance.Missed),
                        Excused: Count(Attendance.Excused),
                        Finished: first.State != SessionState.Open,
                        Signed: first.State == SessionState.Signed
                    );
                }
            );
    }
}
