using Footbridge.Contracts.People;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Sessions.Meetings;
using Footbridge.Sessions.Meetings.Overlaps;
using Footbridge.Storage;

namespace Footbridge.Sessions.Pass;

/// <summary>Ends a session, the same day or later: who is still expected has missed it, who is here leaves at its end.</summary>
[Requires(SessionPermissions.Write)]
internal sealed class FinishSession(FootbridgeDb db, IClients clients, IEvents events, ProgramCalendar calendar)
    : ICommand<FinishSession.Input, Done>
{
    /// <summary>What ends when.</summary>
    /// <param name="Session">The session.</param>
    /// <param name="End">When it ended; as planned when not said.</param>
    public sealed record Input(SessionId Session, TimeOnly? End = null);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var found = await SessionRows.SeatsAsync(db, input.Session, ct);
        if (found.Failed(out var problem, out var rows))
        {
            return problem;
        }

        var session = rows.Session;
        var end = input.End ?? session.End;
        if ((session.Finish(calendar.Now).Problem ?? session.Retime(session.Times with { End = end }).Problem) is { } refused)
        {
            return refused;
        }

        foreach (var seat in rows.Seats.Values)
        {
            seat.Close(session.Times);
        }

        if (await TimeSheets.ClashAsync(db, clients, session, rows.Seats.Values, ct) is { } clash)
        {
            return clash;
        }

        foreach (var missed in rows.Seats.Values.Where(s => s.State == Attendance.Missed))
        {
            var told = await events.RaiseAsync(new SessionMissed(session.Id, missed.Client, session.On, session.Title), ct);
            if (told.Problem is { } unheard)
            {
                return unheard;
            }
        }

        return Done.Value;
    }
}
