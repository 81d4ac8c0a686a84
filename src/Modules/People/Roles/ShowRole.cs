using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.Roles;

/// <summary>Shows what one role may do, beside all there is to allow.</summary>
[Requires(PeoplePermissions.ManageRoles)]
[ShowsNothingProtected("Permissions of a role.")]
internal sealed class ShowRole(FootbridgeDb db, IEnumerable<PermissionEntry> permissions)
    : IQuery<ShowRole.Input, ShowRole.Answer>
{
    public sealed record Input(string Role);

    /// <summary>The role.</summary>
    public sealed record Answer(bool MayChange, int Version, IReadOnlyList<Permission> Permissions);

    /// <summary>A permission, whether the role holds it, and whether it does as delivered.</summary>
    public sealed record Permission(string Code, bool IsHeld, bool IsDefault);

    public async Task<Outcome<Answer>> HandleAsync(Input input, CancellationToken ct)
    {
        var isStaff = RoleCodes.Staff.Contains(input.Role);
        if (!isStaff && input.Role is not (RoleCodes.Client or RoleCodes.Family))
        {
            return Problem.NotFound("core.not-found");
        }

        var decided = await db.Set<Role>().SingleOrDefaultAsync(r => r.Code == input.Role, ct);
        var held = Role.Effective(input.Role, permissions, decided);
        return new Answer(
            isStaff,
            decided?.Version ?? -1,
            [
                .. permissions
                    .Where(p => p.Code != PeoplePermissions.OwnAccount && (!isStaff || Role.IsForStaff(p)))
                    .Select(p => new Permission(p.Code, held.Contains(p.Code), p.DefaultRoles.Contains(input.Role))),
            ]
        );
    }
}
