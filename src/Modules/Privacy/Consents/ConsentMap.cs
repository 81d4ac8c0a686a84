using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Privacy.Consents;

internal sealed class ConsentMap : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> builder)
    {
        builder.ToTable("privacy_consent");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.SignerName).HasMaxLength(200);
        builder.Property(c => c.Authority).HasMaxLength(300);
        builder.Property(c => c.SecondName).HasMaxLength(200);
        builder.Property(c => c.SecondAuthority).HasMaxLength(300);
        builder.Property(c => c.Digest).HasMaxLength(64);
        builder.Property(c => c.Drawn).IsEncrypted();
        builder.Property(c => c.DeclinedWords).IsEncrypted();
        builder.Property(c => c.RevocationMethod).HasMaxLength(40);
        builder.Property(c => c.RevocationWords).IsEncrypted();
        builder.Ignore(c => c.Terms);
        builder.Ignore(c => c.IsUnchanged);
        builder.HasIndex(c => new { c.ProgramId, c.Client });
    }
}
