using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Sessions.Meetings;
using Footbridge.Sessions.Meetings.Overlaps;
using Footbridge.Storage;

namespace Footbridge.Sessions.Attending;

/// <summary>Somebody came who is not on the roster, and nobody is there from whom they are kept apart. The series of the group
/// stays as it is.</summary>
[Requires(SessionPermissions.Attend)]
internal sealed class AddWalkIn(FootbridgeDb db, IClients clients, IKeptApart apart, ProgramCalendar calendar)
    : ICommand<AddWalkIn.Input, Done>
{
    /// <summary>Who came where.</summary>
    /// <param name="Session">The session.</param>
    /// <param name="Client">Who came.</param>
    /// <param name="At">When; now when not said.</param>
    public sealed record Input(SessionId Session, ClientId Client, TimeOnly? At = null) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var found = await SessionRows.SeatsAsync(db, input.Session, ct);
        if (found.Failed(out var problem, out var rows))
        {
            return problem;
        }

        if (rows.Session.IfSigned() is { } signed)
        {
            return signed;
        }

        if (rows.Seats.ContainsKey(input.Client))
        {
            return Problem.Conflict("sessions.walk-in.on-roster");
        }

        if (await clients.FindAsync(input.Client, ct) is null)
        {
            return Problem.NotFound("sessions.walk-in.unknown");
        }

        if (await apart.RefusalAsync(input.Client, rows.Seats.Keys, ct) is { } wordFirst)
        {
            return wordFirst;
        }

        var seat = SessionAttendance.Expect(rows.Session, input.Client, walkIn: true);
        db.Add(seat);
        var mark = new AttendanceMark(Attendance.Present, input.At ?? new Seat(rows.Session, seat).Moment(calendar));
        if (seat.Correct(mark, rows.Session).Problem is { } refused)
        {
            return refused;
        }

        return await TimeSheets.ClashAsync(db, clients, rows.Session, [seat], ct) is { } clash ? clash : Done.Value;
    }
}
