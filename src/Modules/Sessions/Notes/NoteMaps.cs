using Footbridge.Sessions.Meetings;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Sessions.Notes;

internal sealed class ClientNoteMap : IEntityTypeConfiguration<ClientNote>
{
    public void Configure(EntityTypeBuilder<ClientNote> builder)
    {
        builder.ToTable("sessions_note");
        builder.HasKey(n => n.Id);
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.Title).HasMaxLength(200);
        builder.Property(n => n.Data).IsEncrypted();
        builder.Property(n => n.Response).IsEncrypted();
        builder.Property(n => n.NextStep).IsEncrypted();
        builder.Property(n => n.PlanGoal).IsEncrypted();
        builder.Property(n => n.PlanObjective).IsEncrypted();
        builder.Property(n => n.Hash).HasMaxLength(64).IsFixedLength();
        builder.Property(n => n.Content).IsEncrypted();
        builder.Property(n => n.DetailsJson).IsEncrypted();
        builder.Ignore(n => n.Words);
        builder.Ignore(n => n.Details);
        builder.Ignore(n => n.Standing);
        builder.Property(n => n.LastStep).HasMaxLength(64).IsFixedLength();
        builder.Property(n => n.CosignBy).HasMaxLength(600);
        builder.Navigation(n => n.Steps).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasOne<GroupSession>().WithMany().HasForeignKey(n => n.Session).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(n => new { n.Session, n.Client }).IsUnique();
        builder.HasIndex(n => new
        {
            n.ProgramId,
            n.Client,
            n.On,
        });
        builder.HasIndex(n => new { n.ProgramId, n.SignedAt });
        builder.HasIndex(n => new { n.ProgramId, n.Missed });
        builder.HasIndex(n => new
        {
            n.ProgramId,
            n.CosignDue,
            n.CosignedAt,
        });
        builder.HasIndex(n => new { n.ProgramId, n.SentBackAt });
    }
}

internal sealed class AddendumMap : IEntityTypeConfiguration<Addendum>
{
    public void Configure(EntityTypeBuilder<Addendum> builder)
    {
        builder.ToTable("sessions_addendum");
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Text).IsEncrypted();
        builder.Property(a => a.SignerName).HasMaxLength(200);
        builder.Property(a => a.Credential).HasMaxLength(60);
        builder.Property(a => a.Hash).HasMaxLength(64).IsFixedLength();
        builder.HasOne<ClientNote>().WithMany().HasForeignKey(a => a.Note).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.ProgramId, a.Note });
    }
}
