using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Monitoring.Screens;

/// <summary>What a screen found of one substance.</summary>
internal enum Finding
{
    /// <summary>The laboratory has not answered.</summary>
    Pending,
    Negative,
    Positive,

    /// <summary>Positive for what the person takes as prescribed.</summary>
    ExpectedPositive,
}

/// <summary>One substance of a screen.</summary>
internal sealed class ScreenResult : IProgramOwned
{
    public ProgramId ProgramId { get; private set; }

    public required DrugScreenId Screen { get; init; }

    /// <summary>A code of <see cref="ScreenVocabulary.Substances"/>.</summary>
    public required string Substance { get; init; }

    public required Finding Finding { get; set; }
}

internal sealed class ScreenResultMap : IEntityTypeConfiguration<ScreenResult>
{
    public void Configure(EntityTypeBuilder<ScreenResult> builder)
    {
        builder.ToTable("monitoring_screen_result");
        builder.HasKey(r => new { r.Screen, r.Substance });
        builder.Property(r => r.Substance).HasMaxLength(30);
        builder.HasIndex(r => new { r.ProgramId, r.Screen });
    }
}
