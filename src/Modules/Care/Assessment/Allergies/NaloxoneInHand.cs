using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Care.Assessment.Allergies;

/// <summary>Whether naloxone is in the client's hands, as somebody asked on a day. The newest counts.</summary>
internal sealed class NaloxoneInHand : IProgramOwned
{
    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required ClientId Client { get; init; }

    public required bool InHand { get; init; }

    public required DateOnly On { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required UserId RecordedBy { get; init; }
}

internal sealed class NaloxoneMap : IEntityTypeConfiguration<NaloxoneInHand>
{
    public void Configure(EntityTypeBuilder<NaloxoneInHand> builder)
    {
        builder.ToTable("care_naloxone");
        builder.HasKey(n => n.Id);
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.HasIndex(n => new { n.ProgramId, n.Client });
    }
}
