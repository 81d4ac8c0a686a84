using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Intake.Placements;

internal sealed class ProgramPlacementSettingsMap : IEntityTypeConfiguration<ProgramPlacementSettings>
{
    public void Configure(EntityTypeBuilder<ProgramPlacementSettings> builder)
    {
        builder.ToTable("intake_placement_settings");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Ignore(s => s.Settings);
        builder.HasIndex(s => new { s.ProgramId, s.Number }).IsUnique();
    }
}
