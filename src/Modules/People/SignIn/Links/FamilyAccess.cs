using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.People.Staff;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.SignIn;

/// <summary>Gives relatives a way to sign in, for other modules.</summary>
internal sealed class FamilyAccess(FootbridgeDb db, Letters letters, TimeProvider clock) : IFamilyAccess
{
    public async Task<Outcome<UserId>> InviteAsync(ClientId client, NewRelative relative, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(relative);
        var phone = ContactAddress.Phone(relative.Phone);
        var email = string.IsNullOrWhiteSpace(relative.Email) ? null : relative.Email.Trim();
        if (phone is null && email is null)
        {
            return Problem.Rule("people.invite.no-address");
        }

        var (user, membership) = await AccountAsync(client, relative.Name, email, phone, relative.Language, ct);
        user.Reach(relative.Name, email, phone, relative.Language);
        membership.IsActive = true;
        var (link, token) = SignInLink.For(membership, LinkPurpose.Invitation, clock);
        db.Add(link);
        letters.Send(user, LinkPurpose.Invitation, token, client);
        return user.Id;
    }

    private IQueryable<Membership> Memberships(ClientId client) =>
        db.Set<Membership>().Where(m => m.Client == client && m.RoleCode == RoleCodes.Family && m.Program == db.Program);

    // The same relative of the same client, invited again, is the same person: they keep their account and PIN.
    private async Task<(User User, Membership Membership)> AccountAsync(
        ClientId client,
        string name,
        string? email,
        string? phone,
        string language,
        CancellationToken ct
    )
    {
        var normal = email is null ? null : ContactAddress.Normal(email);
        var found = await (
            from m in Memberships(client)
            join u in db.Set<User>() on m.User equals u.Id
            where (normal != null && u.NormalizedEmail == normal) || (phone != null && u.PhoneNumber == phone)
            select new { User = u, Membership = m }
        ).FirstOrDefaultAsync(ct);
        if (found is not null)
        {
            return (found.User, found.Membership);
        }

        var user = User.Guest(Ids.New<UserId>(clock), name, email, phone, language, clock);
        var membership = Membership.Of(user.Id, db.Program, RoleCodes.Family, client, clock);
        db.Add(user);
        db.Add(membership);
        return (user, membership);
    }
}
