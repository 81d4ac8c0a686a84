using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Intake.Referrals;

internal sealed class ReferralMap : IEntityTypeConfiguration<Referral>
{
    public void Configure(EntityTypeBuilder<Referral> builder)
    {
        builder.ToTable("intake_referral");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Reference).HasMaxLength(40);
        builder.Property(r => r.ReferrerName).HasMaxLength(120);
        builder.Property(r => r.ReferrerOrganization).HasMaxLength(160);
        builder.Property(r => r.ReferrerPhone).HasMaxLength(40);
        builder.Property(r => r.BestTime).HasMaxLength(200);
        builder.Property(r => r.Notes).IsEncrypted();
        builder.Property(r => r.SelfCheckJson).IsEncrypted();
        builder.Property(r => r.CloseNote).IsEncrypted();
        builder.Ignore(r => r.IsOpen);
        builder.HasIndex(r => new
        {
            r.ProgramId,
            r.Stage,
            r.StageAt,
        });
        builder.HasIndex(r => new { r.ProgramId, r.ReceivedAt });
        builder.HasIndex(r => new { r.ProgramId, r.Client });
    }
}
