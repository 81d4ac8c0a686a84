using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Skills.Teaching;

internal readonly record struct TaughtLessonId(Guid Value) : IEntityId<TaughtLessonId>
{
    public static TaughtLessonId From(Guid value) => new(value);
}

/// <summary>The session of the curriculum that a meeting of a group has. It may be chosen before the day; whoever is there then has had it.</summary>
internal sealed class TaughtLesson : IProgramOwned, IVersioned
{
    public required TaughtLessonId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required GroupId Group { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>Id of the session.</summary>
    public string Lesson { get; private set; } = "";

    /// <summary>Version of its words on that day.</summary>
    public int LessonVersion { get; private set; }

    public UserId? ChosenBy { get; private set; }

    public DateTimeOffset ChosenAt { get; private set; }

    public void Choose(string lesson, int version, UserId? by, DateTimeOffset at) =>
        (Lesson, LessonVersion, ChosenBy, ChosenAt) = (lesson, version, by, at);
}

internal sealed class TaughtLessonMap : IEntityTypeConfiguration<TaughtLesson>
{
    public void Configure(EntityTypeBuilder<TaughtLesson> builder)
    {
        builder.ToTable("skills_taught_lesson");
        builder.HasKey(l => l.Id);
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder
            .HasIndex(l => new
            {
                l.ProgramId,
                l.Group,
                l.On,
            })
            .IsUnique();
    }
}
