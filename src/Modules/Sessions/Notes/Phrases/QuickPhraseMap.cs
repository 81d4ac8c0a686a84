using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Sessions.Notes.Phrases;

internal sealed class QuickPhraseMap : IEntityTypeConfiguration<QuickPhrase>
{
    public void Configure(EntityTypeBuilder<QuickPhrase> builder)
    {
        builder.ToTable("sessions_phrase");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Short).HasMaxLength(QuickPhrase.ShortLength);
        builder.Property(p => p.Text).IsEncrypted();
        builder.HasIndex(p => new
        {
            p.ProgramId,
            p.Owner,
            p.Short,
        });
    }
}
