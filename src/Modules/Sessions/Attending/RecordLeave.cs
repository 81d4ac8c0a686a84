using Footbridge.Contracts.People;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Sessions.Meetings;
using Footbridge.Sessions.Meetings.Overlaps;
using Footbridge.Storage;

namespace Footbridge.Sessions.Attending;

/// <summary>A client left before the end.</summary>
[Requires(SessionPermissions.Attend)]
internal sealed class RecordLeave(FootbridgeDb db, IClients clients, ProgramCalendar calendar) : ICommand<RecordLeave.Input, Done>
{
    /// <summary>Who left where.</summary>
    /// <param name="Session">The session.</param>
    /// <param name="Client">Who left.</param>
    /// <param name="At">When; now when not said.</param>
    public sealed record Input(SessionId Session, ClientId Client, TimeOnly? At = null) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var found = await SessionRows.OpenSeatAsync(db, input.Session, input.Client, ct);
        if (found.Failed(out var problem, out var seat))
        {
            return problem;
        }

        if (seat.Row.Leave(input.At ?? seat.Moment(calendar), seat.Session.Times).Problem is { } refused)
        {
            return refused;
        }

        return await TimeSheets.ClashAsync(db, clients, seat.Session, [seat.Row], ct) is { } clash ? clash : Done.Value;
    }
}
