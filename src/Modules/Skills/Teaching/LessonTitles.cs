using Footbridge.Contracts.Schedule;
using Footbridge.Contracts.Skills;
using Footbridge.Skills.Lessons;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Skills.Teaching;

/// <summary>Titles of chosen sessions, for other modules.</summary>
internal sealed class LessonTitles(FootbridgeDb db, ProgramShelf shelf) : IGroupLessons
{
    public async Task<string?> TitleAsync(GroupId group, DateOnly on, CancellationToken ct) =>
        await db.Set<TaughtLesson>().Where(l => l.Group == group && l.On == on).Select(l => l.Lesson).SingleOrDefaultAsync(ct)
            is { } id
            ? (await shelf.FindAsync(id, ct))?.In(Tags.Reader).Title
            : null;
}
