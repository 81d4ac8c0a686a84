using Footbridge.Kernel;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Recovery.Rewards;

/// <summary>What became of a prize.</summary>
internal enum RewardLineKind
{
    /// <summary>It was handed over.</summary>
    Handed,

    /// <summary>The line before it was wrong: the prize was not handed over.</summary>
    Corrected,
}

/// <summary>A further line of the ledger on something that a client gained. It is never changed; a wrong one is followed by another.</summary>
internal sealed class RewardLine : IProgramOwned
{
    public const int WordsLength = 500;

    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required ClientId Client { get; init; }

    public required RewardGainId Gain { get; init; }

    /// <summary>How manieth line on this gain, from 1.</summary>
    public required int Number { get; init; }

    public required RewardLineKind Kind { get; init; }

    /// <summary>The prize; null for a voucher.</summary>
    public Guid? Item { get; init; }

    public required DateTimeOffset At { get; init; }

    public required UserId By { get; init; }

    /// <summary>Who saw it being handed over.</summary>
    public UserId? Witness { get; init; }

    /// <summary>Why it was corrected.</summary>
    public string? Note { get; init; }
}

internal sealed class RewardLineMap : IEntityTypeConfiguration<RewardLine>
{
    public void Configure(EntityTypeBuilder<RewardLine> builder)
    {
        builder.ToTable("recovery_reward_line");
        builder.HasKey(l => l.Id);
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Note).IsEncrypted();
        builder.HasOne<RewardGain>().WithMany().HasForeignKey(l => l.Gain);
        builder
            .HasIndex(l => new
            {
                l.ProgramId,
                l.Gain,
                l.Number,
            })
            .IsUnique();
        builder.HasIndex(l => new { l.ProgramId, l.Client });
    }
}
