using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Sessions.Meetings;
using Footbridge.Storage;

namespace Footbridge.Sessions.Notes.Individual;

/// <summary>A session that a client did not come to.</summary>
internal sealed record MissedSession(SessionId Session, DateOnly On, string Title, Attendance State);

/// <summary>Finds the sessions that an outreach can be about.</summary>
internal static class MissedSessions
{
    /// <summary>Sessions the client missed or was excused from, newest first; or only one of them.</summary>
    public static IQueryable<MissedSession> Of(FootbridgeDb db, ClientId client, SessionId? only = null) =>
        from seat in db.Set<SessionAttendance>()
        join session in db.Set<GroupSession>() on seat.Session equals session.Id
        where seat.Client == client && (seat.State == Attendance.Missed || seat.State == Attendance.Excused)
        where only == null || seat.Session == only
        orderby seat.On descending, session.Start descending
        select new MissedSession(seat.Session, seat.On, session.Title, seat.State);
}
