using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Sessions.Meetings;
using Footbridge.Storage;

namespace Footbridge.Sessions.Attending;

/// <summary>A client did not come and gave no word. Others hear of it when the session is finished: until then the person may still
/// come.</summary>
[Requires(SessionPermissions.Attend)]
internal sealed class MarkMissed(FootbridgeDb db) : ICommand<MarkMissed.Input, Done>
{
    public sealed record Input(SessionId Session, ClientId Client) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var found = await SessionRows.OpenSeatAsync(db, input.Session, input.Client, ct);
        return found.Failed(out var problem, out var seat) ? problem : seat.Row.Miss();
    }
}
