using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Risk.Safety;

internal sealed class SafetyItemMap : IEntityTypeConfiguration<SafetyItem>
{
    public void Configure(EntityTypeBuilder<SafetyItem> builder)
    {
        builder.ToTable("risk_item");
        builder.HasKey(i => i.Id);
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.ClosingNote).IsEncrypted();
        builder.Property(i => i.NextStep).IsEncrypted();
        builder.HasMany(i => i.Signals).WithOne().HasForeignKey(s => s.Item);
        builder.HasMany(i => i.Steps).WithOne().HasForeignKey(s => s.Item);
        builder.HasIndex(i => new
        {
            i.ProgramId,
            i.Client,
            i.ClosedAt,
        });
        builder.HasIndex(i => new { i.ProgramId, i.ClosedAt });
    }
}

internal sealed class SafetySignalMap : IEntityTypeConfiguration<SafetySignal>
{
    public void Configure(EntityTypeBuilder<SafetySignal> builder)
    {
        builder.ToTable("risk_signal");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Rule).HasMaxLength(80);
        builder.HasIndex(s => new { s.ProgramId, s.Item });
    }
}

internal sealed class SafetyStepMap : IEntityTypeConfiguration<SafetyStep>
{
    public void Configure(EntityTypeBuilder<SafetyStep> builder)
    {
        builder.ToTable("risk_step");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Note).IsEncrypted();
        builder.HasIndex(s => new { s.ProgramId, s.Item });
    }
}
