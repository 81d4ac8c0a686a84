using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Risk.OnCall;

internal sealed class OnCallShiftMap : IEntityTypeConfiguration<OnCallShift>
{
    public void Configure(EntityTypeBuilder<OnCallShift> builder)
    {
        builder.ToTable("risk_on_call");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasIndex(s => new { s.ProgramId, s.Until });
    }
}

internal sealed class HandOverMap : IEntityTypeConfiguration<HandOver>
{
    public void Configure(EntityTypeBuilder<HandOver> builder)
    {
        builder.ToTable("risk_hand_over");
        builder.HasKey(h => h.Id);
        builder.Property(h => h.Id).ValueGeneratedNever();
        // Staff are asked to name nobody in it, and may.
        builder.Property(h => h.Note).IsEncrypted();
        builder.HasOne<OnCallShift>().WithMany().HasForeignKey(h => h.Shift);
        builder.HasIndex(h => new { h.ProgramId, h.AnsweredAt });
    }
}
