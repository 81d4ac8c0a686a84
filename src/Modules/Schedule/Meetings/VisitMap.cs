using Footbridge.Schedule.Groups;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Schedule.Meetings;

internal sealed class VisitMap : IEntityTypeConfiguration<Visit>
{
    public void Configure(EntityTypeBuilder<Visit> builder)
    {
        builder.ToTable("schedule_visit");
        builder.HasKey(v => v.Id);
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Reason).IsEncrypted();
        builder.Property(v => v.OverbookReason).IsEncrypted();
        builder.HasOne<TherapyGroup>().WithMany().HasForeignKey(v => v.Group);
        builder.HasIndex(v => new
        {
            v.ProgramId,
            v.On,
            v.Group,
        });
        builder.HasIndex(v => new { v.ProgramId, v.Client });
    }
}
