using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Sessions.Meetings;
using Footbridge.Storage;

namespace Footbridge.Sessions.Attending;

/// <summary>Everybody who is still expected is here, since the start.</summary>
[Requires(SessionPermissions.Attend)]
internal sealed class RecordAllArrived(FootbridgeDb db) : ICommand<RecordAllArrived.Input, int>
{
    public sealed record Input(SessionId Session);

    /// <summary>Marks them.</summary>
    /// <returns>How many were marked as here.</returns>
    public async Task<Outcome<int>> HandleAsync(Input input, CancellationToken ct)
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

        return expected.Count;
    }
}
