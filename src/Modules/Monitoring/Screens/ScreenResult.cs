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

/// <summary>How the second, exact test of a substance stands.</summary>
internal enum Confirmation
{
    /// <summary>It was not asked for: what the first test found is presumptive.</summary>
    None,

    /// <summary>The sample is on its way to it.</summary>
    Sent,

    /// <summary>It found the substance too.</summary>
    Found,

    /// <summary>It did not find the substance: the first test was wrong.</summary>
    NotFound,
}

/// <summary>One substance of a screen.</summary>
internal sealed class ScreenResult : IProgramOwned
{
    public ProgramId ProgramId { get; private set; }

    public required DrugScreenId Screen { get; init; }

    /// <summary>A code of <see cref="ScreenVocabulary.Substances"/>.</summary>
    public required string Substance { get; init; }

    /// <summary>What counts now: the exact test where there is one, otherwise the first.</summary>
    public required Finding Finding { get; set; }

    public Confirmation Confirmation { get; set; }

    /// <summary>Day it was sent to the exact test.</summary>
    public DateOnly? SentOn { get; set; }

    public bool IsPositive => Finding is Finding.Positive or Finding.ExpectedPositive;

    /// <summary>Whether an answer is still to come.</summary>
    public bool IsWaiting => Finding == Finding.Pending || Confirmation == Confirmation.Sent;
}

internal sealed class ScreenResultMap : IEntityTypeConfiguration<ScreenResult>
{
    public void Configure(EntityTypeBuilder<ScreenResult> builder)
    {
        builder.ToTable("monitoring_screen_result");
        builder.HasKey(r => new { r.Screen, r.Substance });
        builder.Property(r => r.Substance).HasMaxLength(30);
        builder.Ignore(r => r.IsPositive);
        builder.Ignore(r => r.IsWaiting);
        builder.HasIndex(r => new { r.ProgramId, r.Screen });
    }
}
