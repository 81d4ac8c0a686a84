using Footbridge.Kernel;
using Footbridge.People.Roles;
using Footbridge.People.Sessions;
using Footbridge.People.SignIn;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.Staff;

/// <summary>What can be done with a member of staff.</summary>
public enum StaffChange
{
    /// <summary>Another role or credential.</summary>
    Edit,

    /// <summary>No longer works here: signed out everywhere and let in no more.</summary>
    SwitchOff,

    /// <summary>Works here again.</summary>
    SwitchOn,

    /// <summary>Sends a new link to set a password.</summary>
    SendLink,
}

/// <summary>Changes a member of staff.</summary>
[Requires(PeoplePermissions.ManageStaff)]
internal sealed class ChangeStaff(
    FootbridgeDb db,
    AdministratorRule rule,
    OpenSessions sessions,
    CallerCache cache,
    Letters letters,
    TimeProvider clock
) : ICommand<ChangeStaff.Input, Done>
{
    public sealed record Input(UserId User, StaffChange Change, string Role = "", string Credential = "");

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var user = await db.Set<User>().SingleOrDefaultAsync(u => u.Id == input.User, ct);
        var membership = await db.Set<Membership>()
            .FirstOrDefaultAsync(
                m =>
                    m.User == input.User
                    && m.Program == db.Program
                    && m.RoleCode != RoleCodes.Client
                    && m.RoleCode != RoleCodes.Family,
                ct
            );
        if (user is null || membership is null)
        {
            return Problem.NotFound("core.not-found");
        }

        return input.Change switch
        {
            StaffChange.Edit => await EditAsync(user, membership, input, ct),
            StaffChange.SwitchOff => await SwitchOffAsync(user, membership, ct),
            StaffChange.SwitchOn => SwitchOn(membership),
            _ => SendLink(user, membership),
        };
    }

    private async Task<Outcome<Done>> EditAsync(User user, Membership membership, Input input, CancellationToken ct)
    {
        if (!RoleCodes.Staff.Contains(input.Role))
        {
            return Problem.Invalid("core.choose-one", nameof(input.Role));
        }

        if (!await rule.HoldsAsync(membership.Id, input.Role, ct))
        {
            return Problem.Rule("people.roles.last-administrator", nameof(input.Role));
        }

        user.Credential = input.Credential.Trim();
        membership.RoleCode = input.Role;
        cache.ForgetAll();
        return Done.Value;
    }

    private async Task<Outcome<Done>> SwitchOffAsync(User user, Membership membership, CancellationToken ct)
    {
        if (!await rule.HoldsAsync(membership.Id, instead: null, ct))
        {
            return Problem.Rule("people.roles.last-administrator");
        }

        membership.IsActive = false;
        await sessions.EndAsync(user.Id, except: null, ct);
        cache.ForgetAll();
        return Done.Value;
    }

    private static Outcome<Done> SwitchOn(Membership membership)
    {
        membership.IsActive = true;
        return Done.Value;
    }

    private Outcome<Done> SendLink(User user, Membership membership)
    {
        if (!membership.IsActive || user.IsSwitchedOff)
        {
            return Problem.Rule("people.staff.is-off");
        }

        var (link, token) = SignInLink.For(membership, LinkPurpose.FirstPassword, clock);
        db.Add(link);
        letters.Send(user, LinkPurpose.FirstPassword, token, about: null);
        return Done.Value;
    }
}
