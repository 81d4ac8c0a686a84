using Footbridge.Kernel;
using Footbridge.Monitoring.Screens;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Monitoring.Orders;

/// <summary>How often a client is asked for a drug screen at random, from a day on. A change ends it and begins another.</summary>
internal sealed class ScreenPlan : IProgramOwned, IVersioned
{
    /// <summary>More than this many a week are not planned: the program runs on five days.</summary>
    public const int MostTimes = 5;

    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required ClientId Client { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day; null while it is in force.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>Times a week, on average.</summary>
    public required int Times { get; init; }

    /// <summary>A code of <see cref="ScreenVocabulary.Panels"/>.</summary>
    public required string Panel { get; init; }

    /// <summary>A code of <see cref="ScreenVocabulary.Methods"/>.</summary>
    public required string Method { get; init; }

    public required UserId SetBy { get; init; }
}

internal sealed class ScreenPlanMap : IEntityTypeConfiguration<ScreenPlan>
{
    public void Configure(EntityTypeBuilder<ScreenPlan> builder)
    {
        builder.ToTable("monitoring_screen_plan");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Panel).HasMaxLength(30);
        builder.Property(p => p.Method).HasMaxLength(30);
        // Two who set a plan at the same moment do not both begin one.
        builder
            .HasIndex(p => new
            {
                p.ProgramId,
                p.Client,
                p.From,
            })
            .IsUnique();
    }
}
