using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Care.Episodes;

internal sealed class EpisodeMap : IEntityTypeConfiguration<Episode>
{
    public void Configure(EntityTypeBuilder<Episode> builder)
    {
        builder.ToTable("care_episode");
        builder.HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Level).HasMaxLength(10);
        builder.Property(e => e.LevelReason).HasMaxLength(1000);
        builder.Property(e => e.DischargeReason).HasMaxLength(40);
        builder.Property(e => e.DischargeWords).IsEncrypted();
        builder.Property(e => e.Aftercare).IsEncrypted();
        builder.Property(e => e.ReturnWords).IsEncrypted();
        builder.HasMany(e => e.Changes).WithOne().HasForeignKey(c => c.Episode);
        builder.Navigation(e => e.Changes).AutoInclude();
        builder.HasIndex(e => new { e.ProgramId, e.Client });
        // Two people admitting at once must not make two open stays.
        builder.HasIndex(e => e.Client, "one_open_stay").IsUnique().HasFilter("discharged_on is null");
        builder.HasIndex(e => new { e.ProgramId, e.DischargedOn });
    }
}
