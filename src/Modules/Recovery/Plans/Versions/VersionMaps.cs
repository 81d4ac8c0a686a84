using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Recovery.Plans.Versions;

internal sealed class PlanVersionMap : IEntityTypeConfiguration<PlanVersion>
{
    public void Configure(EntityTypeBuilder<PlanVersion> builder)
    {
        builder.ToTable("recovery_plan_version");
        builder.HasKey(v => v.Id);
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Content).IsEncrypted();
        builder.Ignore(v => v.Words);
        // Two saves at once must not make the same version.
        builder
            .HasIndex(v => new
            {
                v.ProgramId,
                v.Client,
                v.Number,
            })
            .IsUnique();
    }
}

internal sealed class VersionSignatureMap : IEntityTypeConfiguration<VersionSignature>
{
    public void Configure(EntityTypeBuilder<VersionSignature> builder)
    {
        builder.ToTable("recovery_plan_signature");
        builder.HasKey(s => new { s.Plan, s.Hand });
        builder.Property(s => s.Name).HasMaxLength(GivenHand.NameLength);
        builder.Property(s => s.Credential).HasMaxLength(100);
        builder.Property(s => s.Meaning).HasMaxLength(20);
        builder.Property(s => s.Digest).HasMaxLength(64);
        builder.Property(s => s.Seal).HasMaxLength(64);
        builder.Property(s => s.Drawn).IsEncrypted();
        builder.HasIndex(s => new { s.ProgramId, s.Client });
    }
}
