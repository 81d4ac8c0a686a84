using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Privacy.Rights.Requests;

internal sealed class RightsRequestMap : IEntityTypeConfiguration<RightsRequest>
{
    public void Configure(EntityTypeBuilder<RightsRequest> builder)
    {
        builder.ToTable("privacy_request");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.What).HasMaxLength(RightsRequest.WordsLength);
        builder.Property(r => r.Wish).HasMaxLength(RightsRequest.WordsLength);
        builder.Property(r => r.ExtensionWords).HasMaxLength(RightsRequest.WordsLength);
        builder.Property(r => r.Basis).HasMaxLength(40);
        builder.Property(r => r.DecisionWords).HasMaxLength(RightsRequest.WordsLength);
        builder.Property(r => r.Disagreement).HasMaxLength(RightsRequest.WordsLength);
        builder.Ignore(r => r.DueOn);
        builder.Ignore(r => r.MustAgree);
        builder.HasIndex(r => new { r.ProgramId, r.Client });
        builder.HasIndex(r => new { r.ProgramId, r.State });
    }
}
