using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Care.Reviews.Settings;

internal sealed class ProgramCareRulesMap : IEntityTypeConfiguration<ProgramCareRules>
{
    public void Configure(EntityTypeBuilder<ProgramCareRules> builder)
    {
        builder.ToTable("care_rules");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Ignore(r => r.Rules);
        builder.HasIndex(r => new { r.ProgramId, r.Number }).IsUnique();
    }
}
