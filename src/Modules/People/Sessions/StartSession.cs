using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.Sessions;

/// <summary>Writes a sign-in down that was just checked, so that it can be seen and ended.</summary>
[OpenToAll("Called by the cookie handler after a sign-in was checked; there is no session to hold a permission yet.")]
internal sealed class StartSession(FootbridgeDb db, CallContext call, TimeProvider clock) : ICommand<StartSession.Input, Done>
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    public sealed record Input(string KeyHash, Guid Membership, string Device, DateTimeOffset ExpiresAt, byte[] Ticket);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (call.Caller is not { User: { } user, Session: { } session } caller)
        {
            return Problem.Forbidden("core.sign-in-first");
        }

        var now = clock.GetUtcNow();
        var old = now - KeptFor;
        await db.Set<SignInSession>().Where(s => s.User == user && s.LastSeenAt < old).ExecuteDeleteAsync(ct);
        db.Add(
            new SignInSession
            {
                Id = session,
                KeyHash = input.KeyHash,
                User = user,
                Membership = input.Membership,
                Program = caller.Program,
                Kind = caller.Kind,
                Device = input.Device,
                StartedAt = now,
                LastSeenAt = now,
                ExpiresAt = input.ExpiresAt,
                Ticket = input.Ticket,
            }
        );
        return Done.Value;
    }
}
