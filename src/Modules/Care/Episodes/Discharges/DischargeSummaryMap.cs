using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Care.Episodes.Discharges;

internal sealed class DischargeSummaryMap : IEntityTypeConfiguration<DischargeSummary>
{
    public void Configure(EntityTypeBuilder<DischargeSummary> builder)
    {
        builder.ToTable("care_discharge_summary");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Presenting).IsEncrypted();
        builder.Property(s => s.Course).IsEncrypted();
        builder.Property(s => s.Recommendations).IsEncrypted();
        builder.Property(s => s.ContentJson).IsEncrypted();
        builder.Property(s => s.Hash).HasMaxLength(64);
        builder.Ignore(s => s.Words);
        builder.Ignore(s => s.Content);
        builder.Ignore(s => s.IsIntact);
        builder.HasIndex(s => new { s.ProgramId, s.Client });
        // One summary of a stay: two people who begin it at once do not make two.
        builder.HasIndex(s => s.Episode).IsUnique();
    }
}
