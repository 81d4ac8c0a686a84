using Footbridge.Clinical.Draws.Rewards;
using Footbridge.Kernel;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Recovery.Rewards;

/// <summary>The seed of a month of draws of slips and what was told of it before.</summary>
internal sealed class SlipMonthRow : IProgramOwned
{
    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    /// <summary>First day of the month.</summary>
    public required DateOnly Month { get; init; }

    public required string Commitment { get; init; }

    /// <summary>In hexadecimal. Nobody sees it before the month is over.</summary>
    public required string Seed { get; init; }
}

/// <summary>A draw as it was held. It names nobody: who stands behind a code is kept apart and goes when a record is deleted, so that what
/// is linked stays whole.</summary>
internal sealed class SlipDrawRow : IProgramOwned
{
    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required DateOnly Month { get; init; }

    /// <summary>How manieth draw of the month.</summary>
    public required int Sequence { get; init; }

    public required DateOnly On { get; init; }

    public required string Code { get; init; }

    public required int Number { get; init; }

    public required int Said { get; init; }

    public required string Bowl { get; init; }

    public required string Slip { get; init; }

    public required string Link { get; init; }

    public SlipLine Line => new(On, Code, Number, Said, Bowl, Slip, Link);
}

/// <summary>The name made up for a client in the draws of one month.</summary>
internal sealed class SlipCodeRow : IProgramOwned
{
    public const int Length = 6;

    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required ClientId Client { get; init; }

    public required DateOnly Month { get; init; }

    public required string Code { get; init; }
}

internal sealed class SlipMonthMap : IEntityTypeConfiguration<SlipMonthRow>
{
    public void Configure(EntityTypeBuilder<SlipMonthRow> builder)
    {
        builder.ToTable("recovery_reward_month");
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Commitment).HasMaxLength(64);
        builder.Property(m => m.Seed).IsEncrypted();
        builder.HasIndex(m => new { m.ProgramId, m.Month }).IsUnique();
    }
}

internal sealed class SlipDrawMap : IEntityTypeConfiguration<SlipDrawRow>
{
    public void Configure(EntityTypeBuilder<SlipDrawRow> builder)
    {
        builder.ToTable("recovery_reward_draw");
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Code).HasMaxLength(SlipCodeRow.Length);
        builder.Property(d => d.Slip).HasMaxLength(20);
        builder.Property(d => d.Link).HasMaxLength(64);
        builder.Ignore(d => d.Line);
        builder
            .HasIndex(d => new
            {
                d.ProgramId,
                d.Month,
                d.Sequence,
            })
            .IsUnique();
    }
}

internal sealed class SlipCodeMap : IEntityTypeConfiguration<SlipCodeRow>
{
    public void Configure(EntityTypeBuilder<SlipCodeRow> builder)
    {
        builder.ToTable("recovery_reward_code");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Code).HasMaxLength(SlipCodeRow.Length);
        builder
            .HasIndex(c => new
            {
                c.ProgramId,
                c.Month,
                c.Code,
            })
            .IsUnique();
        builder
            .HasIndex(c => new
            {
                c.ProgramId,
                c.Client,
                c.Month,
            })
            .IsUnique();
    }
}
