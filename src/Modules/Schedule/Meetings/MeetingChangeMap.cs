using Footbridge.Schedule.Groups;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Schedule.Meetings;

internal sealed class MeetingChangeMap : IEntityTypeConfiguration<MeetingChange>
{
    public void Configure(EntityTypeBuilder<MeetingChange> builder)
    {
        builder.ToTable("schedule_meeting_change");
        builder.HasKey(c => new { c.Group, c.On });
        builder.Property(c => c.CancelledBecause).HasMaxLength(MeetingChange.ReasonLength);
        builder.Ignore(c => c.IsMoved);
        builder.HasOne<TherapyGroup>().WithMany().HasForeignKey(c => c.Group);
        builder.HasOne<Rooms.Room>().WithMany().HasForeignKey(c => c.Room).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.ProgramId, c.On });
    }
}
