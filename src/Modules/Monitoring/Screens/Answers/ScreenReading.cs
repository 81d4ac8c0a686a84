using Footbridge.Clinical.Toxicology;
using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Monitoring.Screens;

/// <summary>One answer of one test, as it was reported. It is never changed: a correction stands beside it, and what it replaces stays.</summary>
internal sealed class ScreenReading : IProgramOwned
{
    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required DrugScreenId Screen { get; init; }

    /// <summary>A code of <see cref="ScreenVocabulary.Substances"/>.</summary>
    public required string Substance { get; init; }

    public required TestStage Stage { get; init; }

    public required Finding Finding { get; init; }

    /// <summary>What was measured; null for the class as a whole.</summary>
    public string? Analyte { get; init; }

    /// <summary>How much, in <see cref="Unit"/>; null when only found or not was said.</summary>
    public decimal? Amount { get; init; }

    public string? Unit { get; init; }

    /// <summary>The laboratory's own cutoff in <see cref="Unit"/>; null when it named none.</summary>
    public decimal? Cutoff { get; init; }

    /// <summary>When it was taken; null for the first finding of a screen that was recorded without a number.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Who wrote it down; null when it came in a file that the program took by itself.</summary>
    public UserId? By { get; init; }

    /// <summary>Whether the laboratory sent it as a correction.</summary>
    public bool Corrects { get; init; }

    /// <summary>When a correction took its place.</summary>
    public DateTimeOffset? ReplacedAt { get; set; }
}

internal sealed class ScreenReadingMap : IEntityTypeConfiguration<ScreenReading>
{
    public void Configure(EntityTypeBuilder<ScreenReading> builder)
    {
        builder.ToTable("monitoring_screen_reading");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Substance).HasMaxLength(30);
        builder.Property(r => r.Analyte).HasMaxLength(30);
        builder.Property(r => r.Unit).HasMaxLength(20);
        builder.Property(r => r.Amount).HasPrecision(14, 4);
        builder.Property(r => r.Cutoff).HasPrecision(14, 4);
        builder.HasIndex(r => new { r.ProgramId, r.Screen });
    }
}
