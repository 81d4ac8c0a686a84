using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Sessions.Meetings;

internal sealed class GroupSessionMap : IEntityTypeConfiguration<GroupSession>
{
    public void Configure(EntityTypeBuilder<GroupSession> builder)
    {
        builder.ToTable("sessions_session");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Title).HasMaxLength(200);
        builder.Property(s => s.Kind).HasMaxLength(40);
        builder.Property(s => s.RoomName).HasMaxLength(120);
        builder.Property(s => s.Topic).HasMaxLength(GroupSession.TopicLength);
        builder.Property(s => s.SharedText).IsEncrypted();
        builder.Ignore(s => s.Times);
        builder.Ignore(s => s.CoLeaders);
        builder
            .HasIndex(s => new
            {
                s.ProgramId,
                s.On,
                s.Group,
            })
            .IsUnique();
        builder.HasIndex(s => new
        {
            s.ProgramId,
            s.State,
            s.On,
        });
    }
}

internal sealed class SessionAttendanceMap : IEntityTypeConfiguration<SessionAttendance>
{
    public void Configure(EntityTypeBuilder<SessionAttendance> builder)
    {
        builder.ToTable("sessions_attendance");
        builder.HasKey(a => new { a.Session, a.Client });
        builder.Property(a => a.Session).ValueGeneratedNever();
        builder.Property(a => a.Client).ValueGeneratedNever();
        builder.Property(a => a.Reason).HasMaxLength(SessionAttendance.ReasonLength);
        builder.Property(a => a.Location).IsEncrypted();
        builder.Ignore(a => a.WasThere);
        builder.HasOne<GroupSession>().WithMany().HasForeignKey(a => a.Session).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new
        {
            a.ProgramId,
            a.Client,
            a.On,
        });
        builder.HasIndex(a => new { a.ProgramId, a.On });
    }
}
