using Footbridge.Kernel;
using Footbridge.People.Staff;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.Roles;

/// <summary>Lists the roles, how many hold each and what each may do.</summary>
[Requires(PeoplePermissions.ManageRoles)]
[ShowsNothingProtected("Roles and counts of people.")]
internal sealed class ListRoles(FootbridgeDb db, IEnumerable<PermissionEntry> permissions)
    : IQuery<ListRoles.Input, IReadOnlyList<ListRoles.Row>>
{
    public sealed record Input;

    /// <summary>A role.</summary>
    public sealed record Row(string Code, int People, int Permissions, bool IsChanged, int Version, IReadOnlyList<string> Held);

    public async Task<Outcome<IReadOnlyList<Row>>> HandleAsync(Input input, CancellationToken ct)
    {
        var counts = await db.Set<Membership>()
            .Where(m => m.Program == db.Program && m.IsActive)
            .GroupBy(m => m.RoleCode)
            .Select(g => new { Code = g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Code, g => g.Count, ct);
        var decided = await db.Set<Role>().ToDictionaryAsync(r => r.Code, ct);
        string[] all = [.. RoleCodes.Staff, RoleCodes.Client, RoleCodes.Family];
        return Outcome<IReadOnlyList<Row>>.Of([.. all.Select(RowOf)]);

        Row RowOf(string code)
        {
            var change = decided.GetValueOrDefault(code);
            var held = Role.Effective(code, permissions, change);
            var isChanged = change is { Added.Count: > 0 } or { Removed.Count: > 0 };
            return new(code, counts.GetValueOrDefault(code), held.Count, isChanged, change?.Version ?? -1, [.. held.Order()]);
        }
    }
}
