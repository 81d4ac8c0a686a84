using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Sessions.Notes.Voiding;

internal sealed class NoteVoidMap : IEntityTypeConfiguration<NoteVoid>
{
    public void Configure(EntityTypeBuilder<NoteVoid> builder)
    {
        builder.ToTable("sessions_note_void");
        builder.HasKey(v => v.Id);
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Reason).IsEncrypted();
        builder.Property(v => v.ByName).HasMaxLength(200);
        builder.Property(v => v.LiftedByName).HasMaxLength(200);
        builder.HasOne<ClientNote>().WithMany().HasForeignKey(v => v.Note).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(v => new { v.ProgramId, v.Note });
    }
}
