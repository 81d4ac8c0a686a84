using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Privacy.Rights.Breaches;

internal sealed class IncidentMap : IEntityTypeConfiguration<Incident>
{
    public void Configure(EntityTypeBuilder<Incident> builder)
    {
        builder.ToTable("privacy_incident");
        builder.HasKey(i => i.Id);
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.What).HasMaxLength(Incident.WordsLength);
        builder.Property(i => i.Records).HasMaxLength(Incident.WordsLength);
        builder.Property(i => i.FindingWords).HasMaxLength(Incident.WordsLength);
        builder.Property(i => i.ExceptionCode).HasMaxLength(40);
        builder.Property(i => i.Steps).HasMaxLength(Incident.WordsLength);
        builder.Property(i => i.Doing).HasMaxLength(Incident.WordsLength);
        builder.Ignore(i => i.States);
        builder.Ignore(i => i.Assessment);
        builder.Ignore(i => i.Due);
        builder.HasIndex(i => new { i.ProgramId, i.DiscoveredOn });
    }
}

internal sealed class IncidentPersonMap : IEntityTypeConfiguration<IncidentPerson>
{
    public void Configure(EntityTypeBuilder<IncidentPerson> builder)
    {
        builder.ToTable("privacy_incident_person");
        builder.HasKey(p => new { p.Incident, p.Client });
        builder.HasOne<Incident>().WithMany().HasForeignKey(p => p.Incident);
        builder.HasIndex(p => new { p.ProgramId, p.Client });
    }
}

internal sealed class IncidentNoticeMap : IEntityTypeConfiguration<IncidentNotice>
{
    public void Configure(EntityTypeBuilder<IncidentNotice> builder)
    {
        builder.ToTable("privacy_incident_notice");
        builder.HasKey(n => n.Id);
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.State).HasMaxLength(60);
        builder.Property(n => n.Words).HasMaxLength(1000);
        builder.HasOne<Incident>().WithMany().HasForeignKey(n => n.Incident);
        builder.HasIndex(n => new { n.ProgramId, n.Incident });
    }
}
