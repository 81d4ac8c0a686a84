using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.Sessions;

/// <summary>Signs the caller out: on one of their devices, or on all but this one.</summary>
[Requires(PeoplePermissions.OwnAccount)]
internal sealed class EndSession(FootbridgeDb db, OpenSessions sessions, CallContext call) : ICommand<EndSession.Input, int>
{
    /// <summary>Which session; all others than the present one when null.</summary>
    public sealed record Input(Guid? Session);

    public async Task<Outcome<int>> HandleAsync(Input input, CancellationToken ct)
    {
        var user = call.Caller.User!.Value;
        if (input.Session is not { } id)
        {
            return await sessions.EndAsync(user, call.Caller.Session, ct);
        }

        var session = await db.Set<SignInSession>().SingleOrDefaultAsync(s => s.Id == id && s.User == user, ct);
        if (session is null)
        {
            return Problem.NotFound("core.not-found");
        }

        if (session.EndedAt is not null)
        {
            return 0;
        }

        sessions.End(session);
        return 1;
    }
}
