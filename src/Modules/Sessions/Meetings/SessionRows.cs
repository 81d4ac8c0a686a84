using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Sessions.Notes;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Meetings;

/// <summary>A session with everybody on it, as a command works on it.</summary>
/// <param name="Session">The session.</param>
/// <param name="Seats">Attendance by client.</param>
/// <param name="Notes">Notes by client; a client without words has none.</param>
internal sealed record SessionRows(
    GroupSession Session,
    Dictionary<ClientId, SessionAttendance> Seats,
    Dictionary<ClientId, ClientNote> Notes
)
{
    /// <summary>What is still to be signed: seats and notes without those whose note stays as it was signed. When a session goes back
    /// whole, a void note does not go with it: only notes that count are sent back.</summary>
    public SessionRows ToSign =>
        this with
        {
            Seats = Seats.Where(s => !IsClosed(s.Key)).ToDictionary(),
            Notes = Notes.Where(n => !IsClosed(n.Key)).ToDictionary(),
        };

    /// <summary>People who were there, without those whose note is void: the number that a note of the group names.</summary>
    public int GroupSize => Seats.Values.Count(s => s.WasThere && Notes.GetValueOrDefault(s.Client)?.VoidedAt is null);

    /// <summary>Why what is written about a client stays as it is, or null.</summary>
    public Problem? IfClosed(ClientId client) => Notes.GetValueOrDefault(client)?.IfClosed();

    private bool IsClosed(ClientId client) => IfClosed(client) is not null;

    /// <summary>The session and its attendance; a session that isn't there is an ordinary refusal.</summary>
    public static async Task<Outcome<SessionRows>> SeatsAsync(FootbridgeDb db, SessionId id, CancellationToken ct)
    {
        if (await db.Set<GroupSession>().SingleOrDefaultAsync(s => s.Id == id, ct) is not { } session)
        {
            return Problem.NotFound("sessions.session.not-found");
        }

        var seats = await db.Set<SessionAttendance>().Where(a => a.Session == id).ToDictionaryAsync(a => a.Client, ct);
        return new SessionRows(session, seats, []);
    }

    /// <summary>The session, its attendance and its notes.</summary>
    public static async Task<Outcome<SessionRows>> AllAsync(FootbridgeDb db, SessionId id, CancellationToken ct)
    {
        var found = await SeatsAsync(db, id, ct);
        if (found.Failed(out var problem, out var rows))
        {
            return problem;
        }

        return rows with
        {
            Notes = await db.Set<ClientNote>().Where(n => n.Session == id).ToDictionaryAsync(n => n.Client, ct),
        };
    }

    /// <summary>One client's seat in a session.</summary>
    public static async Task<Outcome<Seat>> SeatAsync(FootbridgeDb db, SessionId id, ClientId client, CancellationToken ct)
    {
        if (await db.Set<GroupSession>().SingleOrDefaultAsync(s => s.Id == id, ct) is not { } session)
        {
            return Problem.NotFound("sessions.session.not-found");
        }

        var row = await db.Set<SessionAttendance>().SingleOrDefaultAsync(a => a.Session == id && a.Client == client, ct);
        return row is null ? Problem.NotFound("sessions.attendance.not-on-roster") : new Seat(session, row);
    }

    /// <summary>One client's seat in a session that still runs.</summary>
    public static async Task<Outcome<Seat>> OpenSeatAsync(FootbridgeDb db, SessionId id, ClientId client, CancellationToken ct)
    {
        var found = await SeatAsync(db, id, client, ct);
        if (found.Failed(out var problem, out var seat))
        {
            return problem;
        }

        return seat.Session.IfNotOpen() is { } closed ? closed : seat;
    }
}

/// <summary>One client's seat in a session.</summary>
/// <param name="Session">The session.</param>
/// <param name="Row">The attendance.</param>
internal sealed record Seat(GroupSession Session, SessionAttendance Row)
{
    /// <summary>The time to write down when nobody says one: now while the session runs, else its start.</summary>
    public TimeOnly Moment(ProgramCalendar calendar)
    {
        var now = calendar.TimeOf(calendar.Now);
        var minute = new TimeOnly(now.Hour, now.Minute);
        return calendar.Today == Session.On && minute < Session.End ? minute : Session.Start;
    }
}
