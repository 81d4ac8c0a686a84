using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Privacy.Reach.Seals;

/// <summary>Seals a record: only those who are assigned, or named here, see that it is there. For people the team knows from elsewhere:
/// a colleague, a neighbour, somebody the town knows. Lifted, never deleted.</summary>
internal sealed class Seal : IProgramOwned
{
    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required ClientId Client { get; init; }

    public required string Reason { get; init; }

    public required UserId By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who sees it beside those who are assigned.</summary>
    public required List<Guid> Named { get; init; }

    public DateTimeOffset? LiftedAt { get; set; }

    public UserId? LiftedBy { get; set; }
}

internal sealed class SealMap : IEntityTypeConfiguration<Seal>
{
    public void Configure(EntityTypeBuilder<Seal> builder)
    {
        builder.ToTable("privacy_seal");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Reason).HasMaxLength(500);
        builder.HasIndex(s => new { s.ProgramId, s.LiftedAt });
        builder.HasIndex(s => new { s.ProgramId, s.Client });
    }
}
