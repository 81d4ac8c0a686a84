using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Storage.Audit;

internal sealed class AuditLineMap : IEntityTypeConfiguration<AuditLine>
{
    public void Configure(EntityTypeBuilder<AuditLine> builder)
    {
        builder.ToTable("core_audit");
        builder.HasKey(l => new { l.ProgramId, l.Sequence });
        builder.Property(l => l.Action).HasMaxLength(120);
        builder.Property(l => l.Ground).HasMaxLength(60);
        builder.Property(l => l.Result).HasMaxLength(120);
        builder.Property(l => l.Origin).HasMaxLength(200);
        builder.Property(l => l.Previous).HasMaxLength(64).IsFixedLength();
        builder.Property(l => l.Hash).HasMaxLength(64).IsFixedLength();
        builder.HasIndex(l => new
        {
            l.ProgramId,
            l.Client,
            l.Sequence,
        });
        builder.HasIndex(l => new
        {
            l.ProgramId,
            l.Actor,
            l.Sequence,
        });
    }
}

internal sealed class AuditClientMap : IEntityTypeConfiguration<AuditClient>
{
    public void Configure(EntityTypeBuilder<AuditClient> builder)
    {
        builder.ToTable("core_audit_client");
        builder.HasKey(c => new
        {
            c.ProgramId,
            c.Sequence,
            c.Client,
        });
        builder.HasIndex(c => new
        {
            c.ProgramId,
            c.Client,
            c.Sequence,
        });
    }
}

internal sealed class AuditHeadMap : IEntityTypeConfiguration<AuditHead>
{
    public void Configure(EntityTypeBuilder<AuditHead> builder)
    {
        builder.ToTable("core_audit_head");
        builder.HasKey(h => h.ProgramId);
        builder.Property(h => h.ProgramId).ValueGeneratedNever();
        builder.Property(h => h.Hash).HasMaxLength(64).IsFixedLength();
    }
}
