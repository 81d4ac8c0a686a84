using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Privacy.Consents.Sharing;

/// <summary>The account of the relative that a consent names.</summary>
internal sealed class FamilyLink : IProgramOwned
{
    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required ClientId Client { get; init; }

    public required ConsentId Consent { get; init; }

    public required UserId Relative { get; init; }

    public required DateTimeOffset InvitedAt { get; init; }
}

internal sealed class FamilyLinkMap : IEntityTypeConfiguration<FamilyLink>
{
    public void Configure(EntityTypeBuilder<FamilyLink> builder)
    {
        builder.ToTable("privacy_family_link");
        builder.HasKey(l => l.Id);
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.HasIndex(l => new
        {
            l.ProgramId,
            l.Client,
            l.Relative,
        });
        builder.HasIndex(l => l.Consent);
    }
}
