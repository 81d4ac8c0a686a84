using Footbridge.Curriculum;
using Footbridge.Kernel;

namespace Footbridge.Skills.Lessons;

/// <summary>The curriculum of the program.</summary>
[Requires(SkillsPermissions.Curriculum)]
[ShowsNothingProtected("The curriculum says nothing of anybody.")]
internal sealed class ListLessons(ProgramShelf shelf) : IQuery<ListLessons.Input, ListLessons.View>
{
    public sealed record Input;

    /// <summary>The sessions by track, in the order of the tracks.</summary>
    public sealed record View(IReadOnlyList<TrackRow> Tracks);

    /// <summary>A track.</summary>
    public sealed record TrackRow(string Id, string Title, IReadOnlyList<LessonRow> Lessons);

    /// <summary>A session as a line.</summary>
    public sealed record LessonRow(
        string Id,
        string Title,
        LessonKind Kind,
        int Minutes,
        string Skills,
        string Languages,
        bool Own
    );

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var all = await shelf.AllAsync(ct);
        return new View([
            .. Registry.Shipped.Tracks.Select(t => new TrackRow(
                t.Id,
                t.In(Tags.Reader),
                [.. all.Where(l => l.Track == t.Id).Select(Row)]
            )),
        ]);
    }

    private static LessonRow Row(Lesson lesson) =>
        new(
            lesson.Id,
            lesson.In(Tags.Reader).Title,
            lesson.Kind,
            lesson.Minutes,
            Tags.Skills(lesson),
            string.Join(", ", lesson.Texts.Keys.Order(StringComparer.Ordinal)),
            Shelf.Find(lesson.Id) is null
        );
}
