using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Monitoring.Measures;

/// <summary>When an instrument is asked.</summary>
internal enum MeasureTiming
{
    /// <summary>Once, on the first day of the plan: at intake.</summary>
    Once,

    /// <summary>Every so many days, counted from the first day of the plan.</summary>
    Every,

    /// <summary>In the days before a review of the treatment plan is due.</summary>
    BeforeReview,

    /// <summary>At discharge.</summary>
    Discharge,

    /// <summary>Some days after discharge.</summary>
    FollowUp,
}

/// <summary>That an instrument is asked of a client by a rule, from a day on.</summary>
internal sealed class MeasurePlan : IProgramOwned
{
    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required ClientId Client { get; init; }

    /// <summary>The instrument.</summary>
    public required string Instrument { get; init; }

    public required MeasureTiming Timing { get; init; }

    /// <summary>Days between two times, or after discharge; 0 where the timing has none.</summary>
    public required int Days { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day; null while it is in force.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>Who planned it; null when the program did at admission.</summary>
    public UserId? SetBy { get; init; }
}

internal sealed class MeasurePlanMap : IEntityTypeConfiguration<MeasurePlan>
{
    public void Configure(EntityTypeBuilder<MeasurePlan> builder)
    {
        builder.ToTable("monitoring_measure_plan");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Instrument).HasMaxLength(60);
        builder.HasIndex(p => new
        {
            p.ProgramId,
            p.Client,
            p.Until,
        });
    }
}
