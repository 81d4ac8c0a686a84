using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Care.Episodes.Aftercare;

internal sealed class AppointmentMap : IEntityTypeConfiguration<AftercareAppointment>
{
    public void Configure(EntityTypeBuilder<AftercareAppointment> builder)
    {
        builder.ToTable("care_aftercare_appointment");
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.WithWhom).IsEncrypted();
        builder.Property(a => a.Place).IsEncrypted();
        builder.HasIndex(a => new { a.ProgramId, a.Client });
    }
}

internal sealed class SupportMap : IEntityTypeConfiguration<AftercareSupport>
{
    public void Configure(EntityTypeBuilder<AftercareSupport> builder)
    {
        builder.ToTable("care_aftercare_support");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Name).IsEncrypted();
        builder.Property(s => s.Purpose).IsEncrypted();
        builder.Property(s => s.Phone).IsEncrypted();
        builder.HasIndex(s => new { s.ProgramId, s.Client });
    }
}

internal sealed class FollowUpMap : IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<FollowUp> builder)
    {
        builder.ToTable("care_follow_up");
        builder.HasKey(f => f.Id);
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Ending).HasMaxLength(20);
        builder.HasMany(f => f.Attempts).WithOne().HasForeignKey(a => a.Check);
        builder.HasIndex(f => new { f.ProgramId, f.Client });
        builder.HasIndex(f => new { f.ProgramId, f.OpensOn });
        builder.HasIndex(f => new { f.Episode, f.Months }).IsUnique();
    }
}

internal sealed class AttemptMap : IEntityTypeConfiguration<FollowUpAttempt>
{
    public void Configure(EntityTypeBuilder<FollowUpAttempt> builder)
    {
        builder.ToTable("care_follow_up_attempt");
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Way).HasMaxLength(20);
        builder.Property(a => a.Outcome).HasMaxLength(20);
        builder.Property(a => a.Words).IsEncrypted();
        builder.HasIndex(a => new { a.ProgramId, a.Client });
    }
}
