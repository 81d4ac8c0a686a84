using Footbridge.Curriculum;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Skills.Lessons;

/// <summary>A session of the curriculum, with the facilitator's guide.</summary>
[Requires(SkillsPermissions.Curriculum)]
[ShowsNothingProtected("The curriculum says nothing of anybody.")]
internal sealed class ReadLesson(FootbridgeDb db, ProgramShelf shelf) : IQuery<ReadLesson.Input, ReadLesson.View>
{
    public sealed record Input(string Id);

    /// <summary>A session.</summary>
    /// <param name="Lesson">What it says.</param>
    /// <param name="Files">The program's own files of it, by language; empty for one that ships.</param>
    public sealed record View(Lesson Lesson, IReadOnlyDictionary<string, Guid> Files);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await shelf.FindAsync(input.Id, ct) is not { } lesson)
        {
            return Problem.NotFound("skills.lesson.not-there");
        }

        var files = await db.Set<OwnLesson>()
            .Where(l => l.Name == input.Id && !l.Retired)
            .ToDictionaryAsync(l => l.Language, l => l.Id.Value, ct);
        return new View(lesson, files);
    }
}
