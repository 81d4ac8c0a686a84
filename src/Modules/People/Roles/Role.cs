using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.People.Roles;

/// <summary>What a program decided differently from the defaults of a role. Kept as differences, so that a permission that a later version
/// brings reaches the roles it is meant for.</summary>
internal sealed class Role : IProgramOwned, IVersioned
{
    public ProgramId ProgramId { get; init; }

    public required string Code { get; init; }

    public List<string> Added { get; set; } = [];

    public List<string> Removed { get; set; } = [];

    public int Version { get; private set; }

    /// <summary>What a role may do: its defaults and what the program decided.</summary>
    public static HashSet<string> Effective(string code, IEnumerable<PermissionEntry> all, Role? decided)
    {
        var known = all.ToList();
        var held = DefaultsOf(code, known);
        if (decided is not null)
        {
            held.UnionWith(decided.Added.Where(added => known.Exists(p => p.Code == added)));
            held.ExceptWith(decided.Removed);
        }

        return held;
    }

    public static HashSet<string> DefaultsOf(string code, IEnumerable<PermissionEntry> all) =>
        all.Where(p => p.DefaultRoles.Contains(code)).Select(p => p.Code).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a permission means anything to staff. What only clients and relatives hold is about one's own record.</summary>
    public static bool IsForStaff(PermissionEntry permission) =>
        permission.DefaultRoles.Count == 0
        || permission.DefaultRoles.Any(role => role is not (RoleCodes.Client or RoleCodes.Family));

    /// <summary>Keeps a wanted set of permissions as differences from the defaults.</summary>
    public void Decide(IReadOnlySet<string> wanted, IReadOnlyList<PermissionEntry> all)
    {
        var defaults = DefaultsOf(Code, all);
        Added = [.. all.Select(p => p.Code).Where(p => wanted.Contains(p) && !defaults.Contains(p))];
        Removed = [.. defaults.Where(p => !wanted.Contains(p))];
    }
}

internal sealed class RoleMap : IEntityTypeConfiguration<Role>
{
    public void Configure(EntityTypeBuilder<Role> builder)
    {
        builder.ToTable("people_role");
        builder.HasKey(r => new { r.ProgramId, r.Code });
        builder.Property(r => r.Code).HasMaxLength(40);
    }
}
