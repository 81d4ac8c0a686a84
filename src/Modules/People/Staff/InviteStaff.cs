using Footbridge.Kernel;
using Footbridge.People.SignIn;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.Staff;

/// <summary>Adds a member of staff and sends them a link to set a password.</summary>
[Requires(PeoplePermissions.ManageStaff)]
internal sealed class InviteStaff(FootbridgeDb db, Letters letters, TimeProvider clock) : ICommand<InviteStaff.Input, UserId>
{
    public sealed record Input(string Name, string Email, string Role, string Credential);

    public async Task<Outcome<UserId>> HandleAsync(Input input, CancellationToken ct)
    {
        if (!RoleCodes.Staff.Contains(input.Role))
        {
            return Problem.Invalid("core.choose-one", nameof(input.Role));
        }

        var name = ContactAddress.Normal(input.Email);
        var user = await db.Set<User>().SingleOrDefaultAsync(u => u.NormalizedUserName == name, ct);
        if (user is not null && await db.Set<Membership>().AnyAsync(m => m.User == user.Id && m.Program == db.Program, ct))
        {
            return new Problem(ProblemKind.Conflict, "people.staff.already", nameof(input.Email));
        }

        if (user is null)
        {
            user = User.Staff(Ids.New<UserId>(clock), input.Name, input.Email, input.Credential.Trim(), clock);
            db.Add(user);
        }

        var membership = Membership.Of(user.Id, db.Program, input.Role, client: null, clock);
        db.Add(membership);
        if (user.PasswordHash is null)
        {
            var (link, token) = SignInLink.For(membership, LinkPurpose.FirstPassword, clock);
            db.Add(link);
            letters.Send(user, LinkPurpose.FirstPassword, token, about: null);
        }

        return user.Id;
    }
}
