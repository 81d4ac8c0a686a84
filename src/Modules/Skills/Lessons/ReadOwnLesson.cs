using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Skills.Lessons;

/// <summary>The file of a session that the program wrote itself.</summary>
[Requires(SkillsPermissions.Write)]
[ShowsNothingProtected("The curriculum says nothing of anybody.")]
internal sealed class ReadOwnLesson(FootbridgeDb db) : IQuery<ReadOwnLesson.Input, ReadOwnLesson.View>
{
    public sealed record Input(Guid Id);

    public sealed record View(string Name, string Language, string File, int Version);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct) =>
        await db.Set<OwnLesson>().SingleOrDefaultAsync(l => l.Id == new OwnLessonId(input.Id), ct) is { } own
            ? new View(own.Name, own.Language, own.File, own.Version)
            : Problem.NotFound("skills.lesson.not-there");
}
