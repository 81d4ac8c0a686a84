using System.Buffers.Text;
using Footbridge.Kernel;
using Footbridge.People.Programs;
using Footbridge.People.Sessions;
using Footbridge.People.Staff;
using Footbridge.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.Account;

/// <summary>Shows the caller their own account.</summary>
[Requires(PeoplePermissions.OwnAccount)]
[ShowsNothingProtected("The caller's own sign-in settings.")]
internal sealed class MyAccount(FootbridgeDb db, UserManager<User> users, CallContext call, TimeProvider clock)
    : IQuery<MyAccount.Input, MyAccount.Answer>
{
    public sealed record Input;

    /// <summary>The account.</summary>
    public sealed record Answer(
        string Name,
        string? Email,
        bool HasPassword,
        bool HasPin,
        bool HasCodes,
        int RecoveryCodesLeft,
        IReadOnlyList<Passkey> Passkeys,
        IReadOnlyList<Device> Devices,
        IReadOnlyList<Place> Places
    );

    /// <summary>A passkey; its id is base64url of the credential id.</summary>
    public sealed record Passkey(string Id, string Name, DateTimeOffset AddedAt);

    /// <summary>A device that is signed in.</summary>
    public sealed record Device(Guid Session, string Name, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt, bool IsThis);

    /// <summary>A program the caller belongs to.</summary>
    public sealed record Place(Guid Membership, string Program, string Role, bool IsThis);

    public async Task<Outcome<Answer>> HandleAsync(Input input, CancellationToken ct)
    {
        var (id, now) = (call.Caller.User!.Value, clock.GetUtcNow());
        var user = await db.Set<User>().SingleAsync(u => u.Id == id, ct);
        var sessions = await db.Set<SignInSession>()
            .Where(s => s.User == id && s.EndedAt == null && s.ExpiresAt > now)
            .OrderByDescending(s => s.LastSeenAt)
            .Select(s => new
            {
                s.Id,
                s.Device,
                s.StartedAt,
                s.LastSeenAt,
                s.Membership,
            })
            .ToListAsync(ct);
        var here = sessions.Find(s => s.Id == call.Caller.Session)?.Membership;
        var places = await (
            from membership in db.Set<Membership>()
            join program in db.Set<TreatmentProgram>() on membership.Program equals program.Id
            where membership.User == id && membership.IsActive
            orderby program.Name
            select new Place(membership.Id, program.Name, membership.RoleCode, membership.Id == here)
        ).ToListAsync(ct);
        var passkeys = await users.GetPasskeysAsync(user);
        return new Answer(
            call.Caller.Name,
            user.Email,
            user.PasswordHash is not null,
            user.PinHash is not null,
            user.TwoFactorEnabled,
            user.RecoveryCodes.Count,
            [.. passkeys.Select(p => new Passkey(Base64Url.EncodeToString(p.CredentialId), p.Name ?? "", p.CreatedAt))],
            [.. sessions.Select(s => new Device(s.Id, s.Device, s.StartedAt, s.LastSeenAt, s.Id == call.Caller.Session))],
            places
        );
    }
}
