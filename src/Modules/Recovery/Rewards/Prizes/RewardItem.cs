using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Recovery.Rewards;

internal readonly record struct RewardItemId(Guid Value) : IEntityId<RewardItemId>
{
    public static RewardItemId From(Guid value) => new(value);
}

/// <summary>A prize that the program keeps: of which slip, what it is worth, and how many there are.</summary>
internal sealed class RewardItem : IProgramOwned, IVersioned
{
    public const int NameLength = 80;
    public const int MostCount = 10_000;

    public required RewardItemId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required string Name { get; init; }

    /// <summary>Name of the slip that it is for.</summary>
    public required string Slip { get; init; }

    public required int Cents { get; init; }

    /// <summary>The sum of all moves.</summary>
    public int Count { get; private set; }

    /// <summary>Puts some there or takes some away, unless there would be less than none.</summary>
    public Outcome<StockMove> Move(int change, StockReason why, Guid id, UserId by, DateTimeOffset at)
    {
        if (change == 0 || Count + change is < 0 or > MostCount)
        {
            return Problem.Invalid("recovery.reward.not-in-stock", "Change", $"{Count}");
        }

        Count += change;
        return new StockMove
        {
            Id = id,
            Item = Id,
            Change = change,
            Why = why,
            By = by,
            At = at,
        };
    }
}

/// <summary>Why a number of prizes changed.</summary>
internal enum StockReason
{
    /// <summary>New ones came, or they were counted again.</summary>
    Counted,

    /// <summary>One was handed over.</summary>
    Handed,

    /// <summary>One was written down as handed over and was not.</summary>
    Corrected,
}

/// <summary>A change of a number of prizes. It is never changed, and says nothing of who got one.</summary>
internal sealed class StockMove : IProgramOwned
{
    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required RewardItemId Item { get; init; }

    public required int Change { get; init; }

    public required StockReason Why { get; init; }

    public required UserId By { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class RewardItemMap : IEntityTypeConfiguration<RewardItem>
{
    public void Configure(EntityTypeBuilder<RewardItem> builder)
    {
        builder.ToTable("recovery_reward_item");
        builder.HasKey(i => i.Id);
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Name).HasMaxLength(RewardItem.NameLength);
        builder.Property(i => i.Slip).HasMaxLength(20);
        builder.HasIndex(i => i.ProgramId);
    }
}

internal sealed class StockMoveMap : IEntityTypeConfiguration<StockMove>
{
    public void Configure(EntityTypeBuilder<StockMove> builder)
    {
        builder.ToTable("recovery_reward_stock");
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.HasOne<RewardItem>().WithMany().HasForeignKey(m => m.Item);
        builder.HasIndex(m => new { m.ProgramId, m.Item });
    }
}
