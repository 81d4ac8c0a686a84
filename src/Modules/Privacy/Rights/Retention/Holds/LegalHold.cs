using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Privacy.Rights.Retention.Holds;

/// <summary>A reason why nothing of a client may be deleted, however old: a court, an investigation, an audit.</summary>
internal sealed class LegalHold : IProgramOwned
{
    public const int MatterLength = 500;

    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required ClientId Client { get; init; }

    public required string Matter { get; init; }

    public required DateOnly From { get; init; }

    public required UserId PlacedBy { get; init; }

    public DateOnly? EndedOn { get; private set; }

    public UserId? EndedBy { get; private set; }

    public Outcome<Done> End(UserId by, DateOnly on)
    {
        if (EndedOn is not null)
        {
            return Problem.Conflict("privacy.hold.ended-already");
        }

        (EndedOn, EndedBy) = (on, by);
        return Done.Value;
    }
}

internal sealed class LegalHoldMap : IEntityTypeConfiguration<LegalHold>
{
    public void Configure(EntityTypeBuilder<LegalHold> builder)
    {
        builder.ToTable("privacy_legal_hold");
        builder.HasKey(h => h.Id);
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.Property(h => h.Matter).HasMaxLength(LegalHold.MatterLength);
        builder.HasIndex(h => new { h.ProgramId, h.Client });
    }
}
