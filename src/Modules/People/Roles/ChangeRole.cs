using Footbridge.Kernel;
using Footbridge.People.Sessions;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.Roles;

/// <summary>Decides what a role of staff may do in this program.</summary>
[Requires(PeoplePermissions.ManageRoles)]
internal sealed class ChangeRole(
    FootbridgeDb db,
    IEnumerable<PermissionEntry> permissions,
    AdministratorRule rule,
    CallerCache cache
) : ICommand<ChangeRole.Input, Done>
{
    /// <summary>Which role, what it may do, and the version that was edited; -1 when the program had decided nothing yet.</summary>
    public sealed record Input(string Role, IReadOnlyList<string> Permissions, int Version);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        // What clients and relatives see is held to their own record only where the product was made for it.
        if (!RoleCodes.Staff.Contains(input.Role))
        {
            return Problem.Rule("people.roles.fixed");
        }

        var wanted = permissions
            .Where(p => input.Permissions.Contains(p.Code) && Role.IsForStaff(p))
            .Select(p => p.Code)
            .ToHashSet(StringComparer.Ordinal);
        // Everybody may care for their own account.
        wanted.Add(PeoplePermissions.OwnAccount);
        if (!await rule.HoldsAsync(input.Role, wanted, ct))
        {
            return Problem.Rule("people.roles.last-administrator");
        }

        var role = await db.Set<Role>().SingleOrDefaultAsync(r => r.Code == input.Role, ct);
        if ((role?.Version ?? -1) != input.Version)
        {
            return Problem.Conflict("core.changed-meanwhile");
        }

        if (role is null)
        {
            role = new Role { Code = input.Role };
            db.Add(role);
        }

        role.Decide(wanted, [.. permissions]);
        cache.ForgetAll();
        return Done.Value;
    }
}
