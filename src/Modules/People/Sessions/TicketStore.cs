using System.Security.Cryptography;
using Footbridge.Kernel;
using Footbridge.People.SignIn;
using Footbridge.Storage;
using Footbridge.Storage.Gate;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Footbridge.People.Sessions;

/// <summary>Keeps sign-ins in the database. The cookie carries a random key; the database holds its hash and the encrypted sign-in, so that
/// neither alone lets anybody in, and a session can be ended from elsewhere.</summary>
internal sealed class TicketStore(
    IServiceScopeFactory scopes,
    IDataProtectionProvider protection,
    WriteTurn writeTurn,
    TimeProvider clock
) : ITicketStore
{
    private readonly IDataProtector _protector = protection.CreateProtector("people.ticket");

    public Task<string> StoreAsync(AuthenticationTicket ticket) => StoreAsync(ticket, device: "", CancellationToken.None);

    public Task<string> StoreAsync(AuthenticationTicket ticket, CancellationToken cancellationToken) =>
        StoreAsync(ticket, device: "", cancellationToken);

    public Task<string> StoreAsync(AuthenticationTicket ticket, HttpContext httpContext, CancellationToken cancellationToken) =>
        StoreAsync(ticket, DeviceWords.Of(httpContext.Request.Headers.UserAgent), cancellationToken);

    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        var hash = SecretToken.HashOf(key);
        using var turn = await writeTurn.TakeAsync(CancellationToken.None);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FootbridgeDb>();
        var session = await db.Set<SignInSession>()
            .AsTracking()
            .SingleOrDefaultAsync(s => s.KeyHash == hash && s.EndedAt == null);
        if (session is null)
        {
            return;
        }

        if (session.Id != SignInCookie.SessionOf(ticket.Principal))
        {
            // Taking over a cookie that is there already would let whoever planted it in.
            throw new InvalidOperationException("A sign-in must not reuse the session of another one.");
        }

        session.LastSeenAt = clock.GetUtcNow();
        session.ExpiresAt = ticket.Properties.ExpiresUtc ?? session.ExpiresAt;
        session.Ticket = _protector.Protect(TicketSerializer.Default.Serialize(ticket));
        await db.SaveChangesAsync();
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        var hash = SecretToken.HashOf(key);
        var now = clock.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        var kept = await scope
            .ServiceProvider.GetRequiredService<FootbridgeDb>()
            .Set<SignInSession>()
            .AsNoTracking()
            .Where(s => s.KeyHash == hash && s.EndedAt == null && s.ExpiresAt > now)
            .Select(s => s.Ticket)
            .SingleOrDefaultAsync();
        if (kept is null)
        {
            return null;
        }

        try
        {
            return TicketSerializer.Default.Deserialize(_protector.Unprotect(kept));
        }
        catch (CryptographicException)
        {
            // The key ring was renewed or lost: whoever it was signs in again.
            return null;
        }
    }

    public async Task RemoveAsync(string key)
    {
        var hash = SecretToken.HashOf(key);
        using var turn = await writeTurn.TakeAsync(CancellationToken.None);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FootbridgeDb>();
        var session = await db.Set<SignInSession>()
            .AsTracking()
            .SingleOrDefaultAsync(s => s.KeyHash == hash && s.EndedAt == null);
        if (session is not null)
        {
            scope.ServiceProvider.GetRequiredService<OpenSessions>().End(session);
            await db.SaveChangesAsync();
        }
    }

    private async Task<string> StoreAsync(AuthenticationTicket ticket, string device, CancellationToken ct)
    {
        var who = SignInCookie.Read(ticket);
        var key = SecretToken.New();
        await using var scope = scopes.CreateAsyncScope();
        var call = scope.ServiceProvider.GetRequiredService<CallContext>();
        call.Caller = new Caller
        {
            Kind = who.Kind,
            Program = who.Program,
            User = who.User,
            Session = SignInCookie.SessionOf(ticket.Principal),
        };
        call.Origin = "sign-in";
        var started = await scope
            .ServiceProvider.GetRequiredService<ICommand<StartSession.Input, Done>>()
            .HandleAsync(
                new(
                    SecretToken.HashOf(key),
                    who.Membership,
                    device,
                    ticket.Properties.ExpiresUtc!.Value,
                    _protector.Protect(TicketSerializer.Default.Serialize(ticket))
                ),
                ct
            );
        return started.Succeeded ? key : throw new InvalidOperationException("The session could not be started.");
    }
}
