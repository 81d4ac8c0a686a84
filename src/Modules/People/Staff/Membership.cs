using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.People.Staff;

/// <summary>In which role a person belongs to a program.</summary>
// Not program-owned: it is what says which program a person who signs in belongs to.
internal sealed class Membership
{
    public required Guid Id { get; init; }

    public required UserId User { get; init; }

    public required ProgramId Program { get; init; }

    public required string RoleCode { get; set; }

    /// <summary>Of a client, their record; of a relative, the record they were invited to.</summary>
    public ClientId? Client { get; init; }

    public bool IsActive { get; set; } = true;

    public required DateTimeOffset AddedAt { get; init; }

    public CallerKind Kind =>
        RoleCode switch
        {
            RoleCodes.Client => CallerKind.Client,
            RoleCodes.Family => CallerKind.Family,
            _ => CallerKind.Staff,
        };

    public static Membership Of(UserId user, ProgramId program, string role, ClientId? client, TimeProvider clock) =>
        new()
        {
            Id = Ids.NewGuid(clock),
            User = user,
            Program = program,
            RoleCode = role,
            Client = client,
            AddedAt = clock.GetUtcNow(),
        };
}

internal sealed class MembershipMap : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.ToTable("people_membership");
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.RoleCode).HasMaxLength(40);
        builder.Ignore(m => m.Kind);
        builder.HasIndex(m => new { m.Program, m.IsActive });
        builder.HasIndex(m => m.User);
        builder.HasIndex(m => m.Client);
        builder.HasOne<User>().WithMany().HasForeignKey(m => m.User).OnDelete(DeleteBehavior.Restrict);
    }
}
