using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.People.Programs;

/// <summary>A place where a program meets.</summary>
internal sealed class ProgramSite : IProgramOwned, IVersioned
{
    public required SiteId Id { get; init; }

    public ProgramId ProgramId { get; init; }

    public required string Name { get; set; }

    public required string Address { get; set; }

    public required string Phone { get; set; }

    /// <summary>Closed sites stay for the records that name them, and are offered no more.</summary>
    public bool IsClosed { get; set; }

    public int Version { get; private set; }
}

internal sealed class ProgramSiteMap : IEntityTypeConfiguration<ProgramSite>
{
    public void Configure(EntityTypeBuilder<ProgramSite> builder)
    {
        builder.ToTable("people_site");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Name).HasMaxLength(200);
        builder.Property(s => s.Address).HasMaxLength(300);
        builder.Property(s => s.Phone).HasMaxLength(40);
        builder.HasIndex(s => s.ProgramId);
    }
}
