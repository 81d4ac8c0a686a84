using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.People.Programs;

/// <summary>Who runs programs.</summary>
// Not program-owned: one organization may run several programs.
internal sealed class Organization
{
    public required Guid Id { get; init; }

    public required string Name { get; set; }
}

internal sealed class OrganizationMap : IEntityTypeConfiguration<Organization>
{
    public void Configure(EntityTypeBuilder<Organization> builder)
    {
        builder.ToTable("people_organization");
        builder.HasKey(o => o.Id);
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Name).HasMaxLength(200);
    }
}
