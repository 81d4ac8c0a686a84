using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Sessions.Meetings;
using Footbridge.Storage;

namespace Footbridge.Sessions.Attending;

/// <summary>A client came.</summary>
[Requires(SessionPermissions.Attend)]
internal sealed class RecordArrival(FootbridgeDb db, ProgramCalendar calendar) : ICommand<RecordArrival.Input, Done>
{
    /// <summary>Who came where.</summary>
    /// <param name="Session">The session.</param>
    /// <param name="Client">Who came.</param>
    /// <param name="At">When; now when not said.</param>
    public sealed record Input(SessionId Session, ClientId Client, TimeOnly? At = null) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var found = await SessionRows.OpenSeatAsync(db, input.Session, input.Client, ct);
        return found.Failed(out var problem, out var seat) ? problem : seat.Row.Arrive(input.At ?? seat.Moment(calendar));
    }
}
