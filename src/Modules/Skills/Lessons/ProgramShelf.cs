using Footbridge.Curriculum;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Skills.Lessons;

/// <summary>The sessions of a program: those that ship, and its own.</summary>
internal sealed class ProgramShelf(FootbridgeDb db)
{
    private IReadOnlyList<Lesson>? _own;

    /// <summary>What can be chosen.</summary>
    public async Task<IReadOnlyList<Lesson>> AllAsync(CancellationToken ct) => [.. Shelf.All, .. await OwnAsync(ct)];

    /// <summary>A session by its id; null when there is none, or no more.</summary>
    public async Task<Lesson?> FindAsync(string id, CancellationToken ct) =>
        Shelf.Find(id) ?? (await OwnAsync(ct)).FirstOrDefault(l => l.Id == id);

    private async Task<IReadOnlyList<Lesson>> OwnAsync(CancellationToken ct) =>
        _own ??= [
            .. Lesson.Together(
                (await db.Set<OwnLesson>().AsNoTracking().Where(l => !l.Retired).OrderBy(l => l.Name).ToListAsync(ct)).Select(l =>
                    l.Read()
                )
            ),
        ];
}
