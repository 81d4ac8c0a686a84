using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Care.Plans;

internal sealed class PlanSignatureMap : IEntityTypeConfiguration<PlanSignature>
{
    public void Configure(EntityTypeBuilder<PlanSignature> builder)
    {
        builder.ToTable("care_plan_signature");
        builder.HasKey(s => new { s.Plan, s.Signer });
        builder.Property(s => s.Name).HasMaxLength(200);
        builder.Property(s => s.Credential).HasMaxLength(100);
        builder.Property(s => s.Statement).HasMaxLength(20);
        builder.Property(s => s.Digest).HasMaxLength(64);
        builder.Property(s => s.Seal).HasMaxLength(64);
        builder.Property(s => s.Drawn).IsEncrypted();
        builder.Property(s => s.Words).IsEncrypted();
        builder.HasIndex(s => new { s.ProgramId, s.Client });
    }
}

internal sealed class PlanMap : IEntityTypeConfiguration<Plan>
{
    public void Configure(EntityTypeBuilder<Plan> builder)
    {
        builder.ToTable("care_plan");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Reason).IsEncrypted();
        builder.Ignore(p => p.Content);
        builder.Ignore(p => p.IsFrozen);
        builder.HasIndex(p => new { p.ProgramId, p.Client });
        // Two people starting the same version at once must not both succeed.
        builder
            .HasIndex(p => new
            {
                p.ProgramId,
                p.Episode,
                p.Number,
            })
            .IsUnique();
    }
}

internal sealed class SignatureAttemptMap : IEntityTypeConfiguration<SignatureAttempt>
{
    public void Configure(EntityTypeBuilder<SignatureAttempt> builder)
    {
        builder.ToTable("care_plan_attempt");
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Reason).HasMaxLength(20);
        builder.Property(a => a.Words).IsEncrypted();
        builder.HasIndex(a => new { a.ProgramId, a.Client });
    }
}
