using Footbridge.People.Sessions;
using Footbridge.People.SignIn;
using Footbridge.People.Staff;
using Footbridge.Storage;
using Footbridge.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.People;

/// <summary>Sentences in which the tests of people and sign-in are told.</summary>
internal static class PeopleArrangements
{
    public static async Task<SignInAnswer> EnterAsync(this Clinic clinic, string email, string password) =>
        (await clinic.DoAsync<SignInWithPassword.Input, SignInAnswer>(clinic.Anonymous, new(email, password))).Value;

    /// <summary>A client who was invited and chose a PIN.</summary>
    public static async Task<ClientId> ClientWithPinAsync(this Clinic clinic, string pin)
    {
        var client = await clinic.PersonAsync();
        var token = await clinic.InvitedAsync(client);
        var who = (await clinic.UseAsync(token)).Who!;
        await clinic.DoAsync<FinishWithPin.Input, SignInAnswer>(
            clinic.Anonymous,
            new(who.User, who.Membership, pin, IsNew: true)
        );
        return client;
    }

    /// <summary>Invites a client and reads the token in the message.</summary>
    public static async Task<string> InvitedAsync(this Clinic clinic, ClientId client)
    {
        var invited = await clinic.DoAsync<Footbridge.People.Clients.InviteClient.Input, Done>(
            clinic.Staff(RoleCodes.Counselor),
            new(client)
        );
        invited.Problem.ShouldBeNull();
        return await clinic.LastTokenAsync();
    }

    public static async Task<SignInAnswer> UseAsync(this Clinic clinic, string token) =>
        (await clinic.DoAsync<UseLink.Input, SignInAnswer>(clinic.Anonymous, new(token))).Value;

    public static Task<List<OutboxMessage>> OutboxAsync(this Clinic clinic) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            s => s.GetRequiredService<FootbridgeDb>().Set<OutboxMessage>().OrderBy(m => m.CreatedAt).ToListAsync()
        );

    public static async Task<string> LastTokenAsync(this Clinic clinic)
    {
        var body = (await clinic.OutboxAsync())[^1].Body;
        return body.Split(' ').Single(w => w.StartsWith("http", StringComparison.Ordinal)).Split('/')[^1];
    }

    public static Task<Membership> MembershipOfAsync(this Clinic clinic, ClientId client) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            s => s.GetRequiredService<FootbridgeDb>().Set<Membership>().SingleAsync(m => m.Client == client)
        );

    /// <summary>Starts a session, as the cookie handler does after a sign-in.</summary>
    public static async Task<Guid> SessionAsync(this Clinic clinic, SignedIn who)
    {
        var session = Ids.NewGuid(clinic.Clock);
        var caller = new Caller
        {
            Kind = who.Kind,
            Program = who.Program,
            User = who.User,
            Session = session,
        };
        var started = await clinic.DoAsync<StartSession.Input, Done>(
            caller,
            new(
                SecretToken.HashOf(session.ToString()),
                who.Membership,
                "Firefox, Linux",
                clinic.Clock.GetUtcNow().AddMinutes(15),
                [1]
            )
        );
        started.Problem.ShouldBeNull();
        return session;
    }

    public static Task<Caller?> CallerAsync(this Clinic clinic, UserId user, Guid session) =>
        clinic.Services.GetRequiredService<ICallerSource>().FindAsync(user, session, CancellationToken.None);
}
