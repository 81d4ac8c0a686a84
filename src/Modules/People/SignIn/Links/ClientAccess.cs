using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.People.Clients;
using Footbridge.People.Staff;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.SignIn;

/// <summary>Gives a client a way to sign in, for other modules.</summary>
internal sealed class ClientAccess(FootbridgeDb db, Letters letters, TimeProvider clock) : IClientAccess
{
    public async Task<Outcome<Done>> InviteAsync(ClientId client, CancellationToken ct)
    {
        var person = await db.Set<ClientRow>().SingleOrDefaultAsync(c => c.Id == client, ct);
        if (person is null)
        {
            return Problem.NotFound("core.not-found");
        }

        if (ContactAddress.Phone(person.Phone) is null && person.Email is null)
        {
            return Problem.Rule("people.invite.no-address");
        }

        var (user, membership) = await AccountAsync(person, ct);
        user.Reach(person.DisplayName, person.Email, person.Phone, person.Language);
        membership.IsActive = true;
        var (link, token) = SignInLink.For(membership, LinkPurpose.Invitation, clock);
        db.Add(link);
        letters.Send(user, LinkPurpose.Invitation, token, client);
        return Done.Value;
    }

    private async Task<(User User, Membership Membership)> AccountAsync(ClientRow person, CancellationToken ct)
    {
        var found = await (
            from m in db.Set<Membership>()
            join u in db.Set<User>() on m.User equals u.Id
            where m.Client == person.Id && m.RoleCode == RoleCodes.Client && m.Program == db.Program
            select new { User = u, Membership = m }
        ).FirstOrDefaultAsync(ct);
        if (found is not null)
        {
            return (found.User, found.Membership);
        }

        var user = User.Guest(Ids.New<UserId>(clock), person.DisplayName, person.Email, person.Phone, person.Language, clock);
        var membership = Membership.Of(user.Id, db.Program, RoleCodes.Client, person.Id, clock);
        db.Add(user);
        db.Add(membership);
        return (user, membership);
    }
}
