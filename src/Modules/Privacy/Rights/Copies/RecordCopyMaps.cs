using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Privacy.Rights.Copies;

internal sealed class RecordCopyMap : IEntityTypeConfiguration<RecordCopy>
{
    public void Configure(EntityTypeBuilder<RecordCopy> builder)
    {
        builder.ToTable("privacy_copy");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Language).HasMaxLength(2);
        builder.Property(c => c.ForName).IsEncrypted();
        builder.Property(c => c.Digest).HasMaxLength(64);
        builder.HasIndex(c => new { c.ProgramId, c.Client });
        builder.HasIndex(c => new { c.ProgramId, c.State });
    }
}

internal sealed class RecordCopyKeyMap : IEntityTypeConfiguration<RecordCopyKey>
{
    public void Configure(EntityTypeBuilder<RecordCopyKey> builder)
    {
        builder.ToTable("privacy_copy_key");
        builder.HasKey(k => k.Copy);
        builder.Property(k => k.Copy).ValueGeneratedNever();
        builder.Property(k => k.Key).IsEncrypted();
        builder.HasOne<RecordCopy>().WithOne().HasForeignKey<RecordCopyKey>(k => k.Copy);
        builder.HasIndex(k => new { k.ProgramId, k.Client });
    }
}

internal sealed class RecordCopyContentMap : IEntityTypeConfiguration<RecordCopyContent>
{
    public void Configure(EntityTypeBuilder<RecordCopyContent> builder)
    {
        builder.ToTable("privacy_copy_content");
        builder.HasKey(c => c.Copy);
        builder.Property(c => c.Copy).ValueGeneratedNever();
        builder.HasOne<RecordCopy>().WithOne().HasForeignKey<RecordCopyContent>(c => c.Copy);
        builder.HasIndex(c => new { c.ProgramId, c.Copy });
    }
}
