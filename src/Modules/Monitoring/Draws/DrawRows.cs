using Footbridge.Kernel;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Monitoring.Draws;

/// <summary>The seed of a month of draws and what was told of it before.</summary>
internal sealed class DrawMonthRow : IProgramOwned
{
    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    /// <summary>First day of the month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>SHA-256 of the seed, in hexadecimal.</summary>
    public required string Commitment { get; init; }

    /// <summary>The seed in hexadecimal. Nobody sees it before the month is over.</summary>
    public required string Seed { get; init; }
}

/// <summary>The draw of one day, as it was held.</summary>
internal sealed class DrawDayRow : IProgramOwned
{
    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required DateOnly On { get; init; }

    /// <summary>Who could be drawn: <c>code:times/days</c>, with commas between.</summary>
    public required string Entries { get; init; }

    /// <summary>Codes of those who were, with commas between.</summary>
    public required string Drawn { get; init; }

    public required string Link { get; init; }
}

/// <summary>The name made up for a client in the draws of one month.</summary>
internal sealed class DrawCodeRow : IProgramOwned
{
    public const int Length = 6;

    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required ClientId Client { get; init; }

    /// <summary>First day of the month.</summary>
    public required DateOnly Month { get; init; }

    public required string Code { get; init; }
}

internal sealed class DrawMonthMap : IEntityTypeConfiguration<DrawMonthRow>
{
    public void Configure(EntityTypeBuilder<DrawMonthRow> builder)
    {
        builder.ToTable("monitoring_draw_month");
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Commitment).HasMaxLength(64);
        builder.Property(m => m.Seed).IsEncrypted();
        builder.HasIndex(m => new { m.ProgramId, m.Month }).IsUnique();
    }
}

internal sealed class DrawDayMap : IEntityTypeConfiguration<DrawDayRow>
{
    public void Configure(EntityTypeBuilder<DrawDayRow> builder)
    {
        builder.ToTable("monitoring_draw_day");
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Link).HasMaxLength(64);
        builder.HasIndex(d => new { d.ProgramId, d.On }).IsUnique();
    }
}

internal sealed class DrawCodeMap : IEntityTypeConfiguration<DrawCodeRow>
{
    public void Configure(EntityTypeBuilder<DrawCodeRow> builder)
    {
        builder.ToTable("monitoring_draw_code");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Code).HasMaxLength(DrawCodeRow.Length);
        builder
            .HasIndex(c => new
            {
                c.ProgramId,
                c.Month,
                c.Code,
            })
            .IsUnique();
        builder.HasIndex(c => new { c.ProgramId, c.Client });
    }
}
