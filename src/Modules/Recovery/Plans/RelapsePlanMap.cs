using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Recovery.Plans;

internal sealed class RelapsePlanMap : IEntityTypeConfiguration<RelapsePlan>
{
    public void Configure(EntityTypeBuilder<RelapsePlan> builder)
    {
        builder.ToTable("recovery_relapse_plan");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Ignore(p => p.Words);
        builder.Property(p => p.Reasons).IsEncrypted();
        builder.Property(p => p.Triggers).IsEncrypted();
        builder.Property(p => p.WarningSigns).IsEncrypted();
        builder.Property(p => p.CopingSteps).IsEncrypted();
        builder.Property(p => p.Places).IsEncrypted();
        builder.Property(p => p.People).IsEncrypted();
        builder.Property(p => p.Professionals).IsEncrypted();
        builder.Property(p => p.SaferHome).IsEncrypted();
        builder.Property(p => p.Situations).IsEncrypted();
        builder.Property(p => p.Naloxone).IsEncrypted();
        builder.HasIndex(p => new { p.ProgramId, p.Client }).IsUnique();
    }
}
