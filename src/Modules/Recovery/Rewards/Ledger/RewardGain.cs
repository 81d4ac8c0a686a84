using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Recovery.Rewards;

internal readonly record struct RewardGainId(Guid Value) : IEntityId<RewardGainId>
{
    public static RewardGainId From(Guid value) => new(value);
}

/// <summary>A line of the ledger: a slip that a client drew, or a voucher that they were given. It is never changed.</summary>
internal sealed class RewardGain : IProgramOwned
{
    /// <summary>The word that stands for a voucher where otherwise the name of a slip stands.</summary>
    public const string Voucher = "voucher";

    public required RewardGainId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required ClientId Client { get; init; }

    /// <summary>Local day.</summary>
    public required DateOnly On { get; init; }

    public required DateTimeOffset At { get; init; }

    public required UserId By { get; init; }

    /// <summary>The screen or the session that earned it.</summary>
    public required Guid Occasion { get; init; }

    public required DateOnly EarnedOn { get; init; }

    /// <summary>How manieth part of what the occasion earned, from 1.</summary>
    public required int Part { get; init; }

    public required RewardGoal Goal { get; init; }

    /// <summary>Times in a row then.</summary>
    public required int InARow { get; init; }

    public required string Schedule { get; init; }

    /// <summary>The slip, or <see cref="Voucher"/>.</summary>
    public required string Slip { get; init; }

    /// <summary>Highest value of the prize, or that of the voucher. It counts for the limits.</summary>
    public required int Cents { get; init; }

    /// <summary>The draw; null for a voucher.</summary>
    public Guid? Draw { get; init; }

    /// <summary>Whether there is something to hand over.</summary>
    public bool HasPrize => Cents > 0;
}

internal sealed class RewardGainMap : IEntityTypeConfiguration<RewardGain>
{
    public void Configure(EntityTypeBuilder<RewardGain> builder)
    {
        builder.ToTable("recovery_reward_gain");
        builder.HasKey(g => g.Id);
        builder.Property(g => g.Id).ValueGeneratedNever();
        builder.Property(g => g.Schedule).HasMaxLength(30);
        builder.Property(g => g.Slip).HasMaxLength(20);
        builder.Ignore(g => g.HasPrize);
        builder
            .HasIndex(g => new
            {
                g.ProgramId,
                g.Client,
                g.Occasion,
                g.Part,
            })
            .IsUnique();
        builder.HasIndex(g => new { g.ProgramId, g.On });
    }
}
