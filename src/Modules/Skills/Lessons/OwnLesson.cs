using Footbridge.Curriculum;
using Footbridge.Curriculum.Reading;
using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Skills.Lessons;

internal readonly record struct OwnLessonId(Guid Value) : IEntityId<OwnLessonId>
{
    public static OwnLessonId From(Guid value) => new(value);
}

/// <summary>A session that a program wrote itself, in one language. The file is kept as it was typed.</summary>
internal sealed class OwnLesson : IProgramOwned, IVersioned
{
    public required OwnLessonId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    /// <summary>The id in the file.</summary>
    public required string Name { get; init; }

    public required string Language { get; init; }

    /// <summary>Markdown with front matter.</summary>
    public string File { get; private set; } = "";

    public DateTimeOffset ChangedAt { get; private set; }

    public UserId? ChangedBy { get; private set; }

    /// <summary>Offered no more; what was taught stays known by its title.</summary>
    public bool Retired { get; private set; }

    /// <summary>Takes a file that was read without fault.</summary>
    public void Write(string file, UserId? by, DateTimeOffset at) =>
        (File, ChangedBy, ChangedAt, Retired) = (file, by, at, false);

    public void Retire(UserId? by, DateTimeOffset at) => (Retired, ChangedBy, ChangedAt) = (true, by, at);

    /// <summary>The session. Only sound files are kept.</summary>
    public Lesson Read() =>
        LessonReader.Read(File).Lesson ?? throw new InvalidOperationException("A kept file of a session does not read any more.");
}

internal sealed class OwnLessonMap : IEntityTypeConfiguration<OwnLesson>
{
    public void Configure(EntityTypeBuilder<OwnLesson> builder)
    {
        builder.ToTable("skills_own_lesson");
        builder.HasKey(l => l.Id);
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder
            .HasIndex(l => new
            {
                l.ProgramId,
                l.Name,
                l.Language,
            })
            .IsUnique();
    }
}
