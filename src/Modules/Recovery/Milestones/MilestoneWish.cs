using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Recovery.Milestones;

internal readonly record struct MilestoneWishId(Guid Value) : IEntityId<MilestoneWishId>
{
    public static MilestoneWishId From(Guid value) => new(value);
}

/// <summary>Whether a client lets the team say milestones in group. Without a row it may not.</summary>
internal sealed class MilestoneWish : IProgramOwned
{
    public required MilestoneWishId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required ClientId Client { get; init; }

    public required bool MaySay { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }
}

internal sealed class MilestoneWishMap : IEntityTypeConfiguration<MilestoneWish>
{
    public void Configure(EntityTypeBuilder<MilestoneWish> builder)
    {
        builder.ToTable("recovery_milestone_wish");
        builder.HasKey(w => w.Id);
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.HasIndex(w => new { w.ProgramId, w.Client }).IsUnique();
    }
}
