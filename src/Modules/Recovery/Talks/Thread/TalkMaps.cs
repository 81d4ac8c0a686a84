using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Recovery.Talks;

internal sealed class TalkMap : IEntityTypeConfiguration<Talk>
{
    public void Configure(EntityTypeBuilder<Talk> builder)
    {
        builder.ToTable("recovery_talk");
        builder.HasKey(t => t.Id);
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Ignore(t => t.ToTell);
        builder.HasIndex(t => new { t.ProgramId, t.Client }).IsUnique();
        builder.HasIndex(t => new { t.ProgramId, t.AnswerBy });
    }
}

internal sealed class TalkLineMap : IEntityTypeConfiguration<TalkLine>
{
    public void Configure(EntityTypeBuilder<TalkLine> builder)
    {
        builder.ToTable("recovery_talk_line");
        builder.HasKey(l => l.Id);
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Words).IsEncrypted();
        builder
            .HasIndex(l => new
            {
                l.ProgramId,
                l.Client,
                l.Number,
            })
            .IsUnique();
    }
}

internal sealed class TalkTermsMap : IEntityTypeConfiguration<TalkTerms>
{
    public void Configure(EntityTypeBuilder<TalkTerms> builder)
    {
        builder.ToTable("recovery_talk_terms");
        builder.HasKey(t => t.Id);
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.HasIndex(t => new { t.ProgramId, t.Number }).IsUnique();
    }
}
