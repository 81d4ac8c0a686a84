using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.Sessions;

/// <summary>Ends sessions, so that the next request of their cookies comes from nobody.</summary>
internal sealed class OpenSessions(FootbridgeDb db, CallerCache cache, TimeProvider clock)
{
    /// <summary>Ends all sessions of a user, but for one.</summary>
    public async Task<int> EndAsync(UserId user, Guid? except, CancellationToken ct)
    {
        var open = await db.Set<SignInSession>()
            .Where(s => s.User == user && s.EndedAt == null && s.Id != except)
            .ToListAsync(ct);
        foreach (var session in open)
        {
            End(session);
        }

        return open.Count;
    }

    public void End(SignInSession session)
    {
        session.EndedAt = clock.GetUtcNow();
        cache.Forget(session.Id);
    }
}
