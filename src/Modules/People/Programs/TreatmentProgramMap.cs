using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.People.Programs;

internal sealed class TreatmentProgramMap : IEntityTypeConfiguration<TreatmentProgram>
{
    public void Configure(EntityTypeBuilder<TreatmentProgram> builder)
    {
        builder.ToTable("people_program");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Slug).HasMaxLength(60);
        builder.Property(p => p.Name).HasMaxLength(200);
        builder.Property(p => p.Zone).HasMaxLength(60);
        builder.Property(p => p.Phone).HasMaxLength(40);
        builder.Property(p => p.AfterHoursPhone).HasMaxLength(40);
        builder.Property(p => p.Country).HasMaxLength(2);
        builder.HasIndex(p => p.Slug).IsUnique();
        builder.HasOne(p => p.Organization).WithMany().HasForeignKey(p => p.OrganizationId).OnDelete(DeleteBehavior.Restrict);
    }
}
