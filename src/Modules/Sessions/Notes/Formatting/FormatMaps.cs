using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Sessions.Notes.Formatting;

internal sealed class ProgramFormatMap : IEntityTypeConfiguration<ProgramFormat>
{
    public void Configure(EntityTypeBuilder<ProgramFormat> builder)
    {
        builder.ToTable("sessions_format");
        builder.HasKey(f => f.Id);
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Code).HasMaxLength(40);
        builder.Ignore(f => f.Format);
        builder.HasIndex(f => new { f.ProgramId, f.Code }).IsUnique();
    }
}

internal sealed class NoteSettingsMap : IEntityTypeConfiguration<NoteSettings>
{
    public void Configure(EntityTypeBuilder<NoteSettings> builder)
    {
        builder.ToTable("sessions_note_settings");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Ignore(s => s.Kinds);
        builder.HasIndex(s => s.ProgramId).IsUnique();
    }
}
