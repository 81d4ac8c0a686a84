using Footbridge.Kernel;
using Footbridge.People.Staff;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.Sessions;

/// <summary>Lets a member of staff of several programs go on in another one, with the same sign-in.</summary>
[Requires(PeoplePermissions.OwnAccount)]
internal sealed class SwitchPlace(FootbridgeDb db, CallContext call, CallerCache cache) : ICommand<SwitchPlace.Input, Done>
{
    public sealed record Input(Guid Membership);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var (user, here) = (call.Caller.User, call.Caller.Session);
        var session = await db.Set<SignInSession>().SingleOrDefaultAsync(s => s.Id == here && s.User == user, ct);
        var membership = await db.Set<Membership>()
            .SingleOrDefaultAsync(m => m.Id == input.Membership && m.User == user && m.IsActive, ct);
        if (session is null || membership is null || session.Kind != CallerKind.Staff || membership.Kind != CallerKind.Staff)
        {
            return Problem.NotFound("core.not-found");
        }

        session.Membership = membership.Id;
        session.Program = membership.Program;
        cache.Forget(session.Id);
        return Done.Value;
    }
}
