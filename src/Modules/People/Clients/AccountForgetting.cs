using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.People.Sessions;
using Footbridge.People.SignIn;
using Footbridge.People.Staff;
using Footbridge.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.Clients;

/// <summary>Takes away the sign-ins of a client and of relatives who came only for this client: names, addresses, sessions, links, keys.</summary>
internal sealed class AccountForgetting(FootbridgeDb db) : IForgetting
{
    public async Task<IReadOnlyDictionary<string, int>> ForgetAsync(ClientId client, CancellationToken ct)
    {
        var memberships = await db.Set<Membership>()
            .Where(m => m.Client == client && m.Program == db.Program)
            .Select(m => m.Id)
            .ToListAsync(ct);
        var users = await db.Set<Membership>()
            .Where(m => m.Client == client && m.Program == db.Program)
            .Select(m => m.User)
            .Where(u => !db.Set<Membership>().Any(other => other.User == u && (other.Client != client || other.Client == null)))
            .Distinct()
            .ToListAsync(ct);
        var gone = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["people_session"] = await db.Set<SignInSession>()
                .Where(s => memberships.Contains(s.Membership))
                .ExecuteDeleteAsync(ct),
            ["people_sign_in_link"] = await db.Set<SignInLink>()
                .Where(l => memberships.Contains(l.Membership))
                .ExecuteDeleteAsync(ct),
            ["people_membership"] = await db.Set<Membership>().Where(m => memberships.Contains(m.Id)).ExecuteDeleteAsync(ct),
            ["people_user_claim"] = await db.Set<IdentityUserClaim<UserId>>()
                .Where(c => users.Contains(c.UserId))
                .ExecuteDeleteAsync(ct),
            ["people_user_login"] = await db.Set<IdentityUserLogin<UserId>>()
                .Where(l => users.Contains(l.UserId))
                .ExecuteDeleteAsync(ct),
            ["people_user_token"] = await db.Set<IdentityUserToken<UserId>>()
                .Where(t => users.Contains(t.UserId))
                .ExecuteDeleteAsync(ct),
            ["people_user_passkey"] = await db.Set<IdentityUserPasskey<UserId>>()
                .Where(p => users.Contains(p.UserId))
                .ExecuteDeleteAsync(ct),
            ["people_user"] = await db.Set<User>().Where(u => users.Contains(u.Id)).ExecuteDeleteAsync(ct),
        };
        return gone.Where(g => g.Value > 0).ToDictionary(StringComparer.Ordinal);
    }
}
