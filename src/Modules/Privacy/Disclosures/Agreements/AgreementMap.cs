using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Privacy.Disclosures.Agreements;

internal sealed class AgreementMap : IEntityTypeConfiguration<Agreement>
{
    public void Configure(EntityTypeBuilder<Agreement> builder)
    {
        builder.ToTable("privacy_agreement");
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Vendor).HasMaxLength(200);
        builder.Property(a => a.Service).HasMaxLength(500);
        builder.HasIndex(a => a.ProgramId);
    }
}
