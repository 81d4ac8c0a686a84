using Footbridge.Kernel;
using Footbridge.People.Staff;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.Roles;

/// <summary>A program never locks itself out: somebody who is there must be able to manage staff and roles.</summary>
internal sealed class AdministratorRule(FootbridgeDb db, IEnumerable<PermissionEntry> permissions)
{
    /// <summary>What nobody else could give back once the last holder lost it.</summary>
    public static IReadOnlyList<string> NeverLost { get; } = [PeoplePermissions.ManageStaff, PeoplePermissions.ManageRoles];

    /// <summary>Whether among roles that people are in, one holds all that must never be lost. Pure.</summary>
    /// <param name="rolesInUse">The roles of active staff.</param>
    /// <param name="permissionsOf">What a role may do.</param>
    public static bool Holds(IEnumerable<string> rolesInUse, Func<string, IReadOnlySet<string>> permissionsOf) =>
        rolesInUse.Distinct(StringComparer.Ordinal).Any(role => NeverLost.All(permissionsOf(role).Contains));

    /// <summary>Whether the rule holds when one member of staff gets another role, or none.</summary>
    public async Task<bool> HoldsAsync(Guid membership, string? instead, CancellationToken ct)
    {
        var roles = await RolesInUseAsync(except: membership, ct);
        if (instead is not null)
        {
            roles.Add(instead);
        }

        var decided = await db.Set<Role>().AsNoTracking().ToListAsync(ct);
        return Holds(roles, role => Role.Effective(role, permissions, decided.Find(d => d.Code == role)));
    }

    /// <summary>Whether the rule holds when a role may do something else.</summary>
    public async Task<bool> HoldsAsync(string changed, IReadOnlySet<string> wanted, CancellationToken ct)
    {
        var roles = await RolesInUseAsync(except: null, ct);
        var decided = await db.Set<Role>().AsNoTracking().ToListAsync(ct);
        return Holds(
            roles,
            role => role == changed ? wanted : Role.Effective(role, permissions, decided.Find(d => d.Code == role))
        );
    }

    private Task<List<string>> RolesInUseAsync(Guid? except, CancellationToken ct) =>
        (
            from membership in db.Set<Membership>()
            join user in db.Set<User>() on membership.User equals user.Id
            where
                membership.Program == db.Program
                && membership.IsActive
                && !user.IsSwitchedOff
                && (except == null || membership.Id != except)
            select membership.RoleCode
        )
            .Distinct()
            .ToListAsync(ct);
}
