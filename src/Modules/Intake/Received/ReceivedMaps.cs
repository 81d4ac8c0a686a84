using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Intake.Received;

internal sealed class ReceivedRecordMap : IEntityTypeConfiguration<ReceivedRecord>
{
    public void Configure(EntityTypeBuilder<ReceivedRecord> builder)
    {
        builder.ToTable("intake_received_record");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Digest).HasMaxLength(64);
        builder.Property(r => r.SourceIdentifier).HasMaxLength(400);
        builder.HasIndex(r => new { r.ProgramId, r.Digest }).IsUnique();
        builder.HasIndex(r => new { r.ProgramId, r.SourceIdentifier });
        builder.HasIndex(r => new { r.ProgramId, r.Client });
    }
}

internal sealed class ReceivedFactMap : IEntityTypeConfiguration<ReceivedFact>
{
    public void Configure(EntityTypeBuilder<ReceivedFact> builder)
    {
        builder.ToTable("intake_received_fact");
        builder.HasKey(f => f.Id);
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Kind).HasMaxLength(20);
        builder.Property(f => f.System).HasMaxLength(200);
        builder.Property(f => f.Code).HasMaxLength(100);
        builder.Property(f => f.Status).HasMaxLength(100);
        builder.HasOne<ReceivedRecord>().WithMany().HasForeignKey(f => f.Record);
        builder.HasIndex(f => new { f.ProgramId, f.Record });
    }
}

internal sealed class ReceivedDocumentMap : IEntityTypeConfiguration<ReceivedDocument>
{
    public void Configure(EntityTypeBuilder<ReceivedDocument> builder)
    {
        builder.ToTable("intake_received_document");
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Title).HasMaxLength(200);
        builder.HasOne<ReceivedRecord>().WithMany().HasForeignKey(d => d.Record);
        builder.HasIndex(d => new { d.ProgramId, d.Record });
    }
}

internal sealed class DocumentKeyMap : IEntityTypeConfiguration<DocumentKey>
{
    public void Configure(EntityTypeBuilder<DocumentKey> builder)
    {
        builder.ToTable("intake_document_key");
        builder.HasKey(k => k.Document);
        builder.Property(k => k.Document).ValueGeneratedNever();
        builder.Property(k => k.Key).IsEncrypted();
        builder.HasIndex(k => new { k.ProgramId, k.Client });
    }
}
