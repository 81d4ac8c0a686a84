using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Recovery.Lapses;

internal sealed class LapseReportMap : IEntityTypeConfiguration<LapseReport>
{
    public void Configure(EntityTypeBuilder<LapseReport> builder)
    {
        builder.ToTable("recovery_lapse_report");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Substances).IsEncrypted();
        builder.Property(r => r.Note).IsEncrypted();
        builder.HasIndex(r => new
        {
            r.ProgramId,
            r.Client,
            r.At,
        });
    }
}
