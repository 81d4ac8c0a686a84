using Footbridge.Sessions.Notes;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Sessions.Signing.Steps;

internal sealed class SigningStepMap : IEntityTypeConfiguration<SigningStep>
{
    public void Configure(EntityTypeBuilder<SigningStep> builder)
    {
        builder.ToTable("sessions_signing_step");
        builder.HasKey(s => new { s.Note, s.Number });
        builder.Property(s => s.Note).ValueGeneratedNever();
        builder.Property(s => s.Number).ValueGeneratedNever();
        builder.Property(s => s.SignerName).HasMaxLength(200);
        builder.Property(s => s.Credential).HasMaxLength(60);
        builder.Property(s => s.Words).IsEncrypted();
        builder.Property(s => s.Content).IsEncrypted();
        builder.Property(s => s.ContentHash).HasMaxLength(64).IsFixedLength();
        builder.Property(s => s.Before).HasMaxLength(64);
        builder.Property(s => s.Hash).HasMaxLength(64).IsFixedLength();
        builder.HasOne<ClientNote>().WithMany(n => n.Steps).HasForeignKey(s => s.Note).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.ProgramId, s.At });
    }
}
