using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Sessions.Meetings;
using Footbridge.Storage;

namespace Footbridge.Sessions.Attending;

/// <summary>Everybody who is still expected is here, since the start.</summary>
[Requires(SessionPermissions.Attend)]
internal sealed class RecordAllArrived(FootbridgeDb db) : ICommand<RecordAllArrived.Input, RecordAllArrived.Arrived>
{
    public sealed record Input(SessionId Session);

    /// <summary>Who was marked as here.</summary>
    public sealed record Arrived(IReadOnlyCollection<ClientId> Clients) : IAboutClients;

    /// <summary>Marks them.</summary>
    public async Task<Outcome<Arrived>> HandleAsync(Input input, CancellationToken ct)
    {
        var found = await SessionRows.SeatsAsync(db, input.Session, ct);
        if (found.Failed(out var problem, out var rows))
        {
            return problem;
        }

        if (rows.Session.IfNotOpen() is { } closed)
        {
            return closed;
        }

        var expected = rows.Seats.Values.Where(s => s.State == Attendance.Expected).ToList();
        foreach (var seat in expected)
        {
            if (seat.Arrive(rows.Session.Start).Problem is { } refused)
            {
                return refused;
            }
        }

        return new Arrived([.. expected.Select(s => s.Client)]);
    }
}
