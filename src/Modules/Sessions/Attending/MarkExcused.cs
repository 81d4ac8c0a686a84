using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Sessions.Meetings;
using Footbridge.Storage;

namespace Footbridge.Sessions.Attending;

/// <summary>A client said that they cannot come.</summary>
[Requires(SessionPermissions.Attend)]
internal sealed class MarkExcused(FootbridgeDb db) : ICommand<MarkExcused.Input, Done>
{
    public sealed record Input(SessionId Session, ClientId Client, string? Reason = null) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (input.Reason is { Length: > SessionAttendance.ReasonLength })
        {
            return Problem.Invalid("core.too-long", nameof(input.Reason), $"{SessionAttendance.ReasonLength}");
        }

        var found = await SessionRows.OpenSeatAsync(db, input.Session, input.Client, ct);
        return found.Failed(out var problem, out var seat) ? problem : seat.Row.Excuse(input.Reason);
    }
}
