using Footbridge.Kernel;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Sessions.Private;

internal readonly record struct PrivateNoteId(Guid Value) : IEntityId<PrivateNoteId>
{
    public static PrivateNoteId From(Guid value) => new(value);
}

/// <summary>A counselor's own note of what was said in counseling, kept apart from the record: "SUD counseling notes" (42 CFR 2.11),
/// "psychotherapy notes" (45 CFR 164.501). Nobody but its author reads it, or learns that it is there.</summary>
internal sealed class PrivateNote : IProgramOwned, IVersioned
{
    public const int MostLetters = 8000;

    public required PrivateNoteId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required ClientId Client { get; init; }

    public required UserId Author { get; init; }

    /// <summary>Day of the talk.</summary>
    public DateOnly On { get; private set; }

    public string Text { get; private set; } = "";

    public required DateTimeOffset WrittenAt { get; init; }

    public DateTimeOffset? ChangedAt { get; private set; }

    /// <summary>A new note.</summary>
    public static Outcome<PrivateNote> Begin(
        PrivateNoteId id,
        ClientId client,
        UserId author,
        (DateOnly On, string Text) words,
        DateTimeOffset at,
        DateOnly today
    )
    {
        var note = new PrivateNote
        {
            Id = id,
            Client = client,
            Author = author,
            WrittenAt = at,
        };
        return note.Put(words, today).Failed(out var problem, out _) ? problem : note;
    }

    /// <summary>Other words for it.</summary>
    public Outcome<Done> Change((DateOnly On, string Text) words, DateTimeOffset at, DateOnly today)
    {
        if (Put(words, today).Failed(out var problem, out var done))
        {
            return problem;
        }

        ChangedAt = at;
        return done;
    }

    private Outcome<Done> Put((DateOnly On, string Text) words, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(words.Text))
        {
            return Problem.Invalid("core.required", nameof(Text));
        }

        if (words.Text.Length > MostLetters)
        {
            return Problem.Invalid("core.too-long", nameof(Text), $"{MostLetters}");
        }

        if (words.On > today)
        {
            return Problem.Invalid("sessions.note.future-day", nameof(On));
        }

        (On, Text) = (words.On, words.Text.Trim());
        return Done.Value;
    }
}

internal sealed class PrivateNoteMap : IEntityTypeConfiguration<PrivateNote>
{
    public void Configure(EntityTypeBuilder<PrivateNote> builder)
    {
        builder.ToTable("sessions_private_note");
        builder.HasKey(n => n.Id);
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.Text).IsEncrypted();
        builder.HasIndex(n => new
        {
            n.ProgramId,
            n.Client,
            n.Author,
        });
    }
}
