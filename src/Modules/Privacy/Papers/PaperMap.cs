using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Privacy.Papers;

internal sealed class PaperMap : IEntityTypeConfiguration<Paper>
{
    public void Configure(EntityTypeBuilder<Paper> builder)
    {
        builder.ToTable("privacy_paper");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.ContentType).HasMaxLength(40);
        builder.Property(p => p.Digest).HasMaxLength(64);
        builder.HasIndex(p => new { p.ProgramId, p.Client });
    }
}
