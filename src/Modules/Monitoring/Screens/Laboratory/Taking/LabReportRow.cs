using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Monitoring.Screens;

/// <summary>That a report of a laboratory was taken: sent again, it changes nothing.</summary>
internal sealed class LabReportRow : IProgramOwned
{
    public const int DigestLength = 64;

    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required DrugScreenId Screen { get; init; }

    /// <summary>SHA-256 of what it says, hexadecimal.</summary>
    public required string Digest { get; init; }

    public required DateTimeOffset TakenAt { get; init; }

    /// <summary>Who took it; null when the program did by itself.</summary>
    public UserId? TakenBy { get; init; }
}

internal sealed class LabReportRowMap : IEntityTypeConfiguration<LabReportRow>
{
    public void Configure(EntityTypeBuilder<LabReportRow> builder)
    {
        builder.ToTable("monitoring_lab_report");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Digest).HasMaxLength(LabReportRow.DigestLength);
        builder.HasIndex(r => new { r.ProgramId, r.Digest }).IsUnique();
        builder.HasOne<DrugScreen>().WithMany().HasForeignKey(r => r.Screen);
    }
}
