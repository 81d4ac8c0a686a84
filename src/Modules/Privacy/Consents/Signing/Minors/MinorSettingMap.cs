using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Privacy.Consents.Signing.Minors;

internal sealed class MinorSettingMap : IEntityTypeConfiguration<MinorSetting>
{
    public void Configure(EntityTypeBuilder<MinorSetting> builder)
    {
        builder.ToTable("privacy_minor_setting");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.State).HasMaxLength(2);
        builder.HasIndex(s => s.ProgramId).IsUnique();
    }
}
