using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Skills.Homework;

internal readonly record struct HomeworkAnswerId(Guid Value) : IEntityId<HomeworkAnswerId>
{
    public static HomeworkAnswerId From(Guid value) => new(value);
}

/// <summary>How far somebody got with homework.</summary>
internal enum HomeworkState
{
    /// <summary>Nothing was said yet.</summary>
    Open,

    /// <summary>It was done.</summary>
    Done,

    /// <summary>It was tried.</summary>
    Tried,

    /// <summary>It did not work out this time.</summary>
    NotThisTime,
}

/// <summary>What a client says of the homework of a meeting they were at. Without one the homework is open.</summary>
internal sealed class HomeworkAnswer : IProgramOwned, IVersioned
{
    /// <summary>Longest note, in characters.</summary>
    public const int NoteLength = 2000;

    public required HomeworkAnswerId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required ClientId Client { get; init; }

    public required GroupId Group { get; init; }

    /// <summary>The day of the meeting.</summary>
    public required DateOnly On { get; init; }

    public HomeworkState State { get; private set; }

    /// <summary>How it went, in the client's words; the team reads it.</summary>
    public string? Note { get; private set; }

    public DateTimeOffset At { get; private set; }

    public Outcome<Done> Say(HomeworkState state, string? note, DateTimeOffset at)
    {
        if (state == HomeworkState.Open)
        {
            return Problem.Invalid("core.choose-one", nameof(State));
        }

        if (note?.Length > NoteLength)
        {
            return Problem.Invalid("core.too-long", nameof(Note), $"{NoteLength}");
        }

        (State, Note, At) = (state, string.IsNullOrWhiteSpace(note) ? null : note.Trim(), at);
        return Done.Value;
    }
}

internal sealed class HomeworkAnswerMap : IEntityTypeConfiguration<HomeworkAnswer>
{
    public void Configure(EntityTypeBuilder<HomeworkAnswer> builder)
    {
        builder.ToTable("skills_homework_answer");
        builder.HasKey(h => h.Id);
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.Property(h => h.Note).IsEncrypted();
        builder
            .HasIndex(h => new
            {
                h.ProgramId,
                h.Client,
                h.Group,
                h.On,
            })
            .IsUnique();
    }
}
