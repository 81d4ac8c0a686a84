using Footbridge.Kernel;
using Footbridge.Skills.Homework;
using Footbridge.Skills.Lessons;
using Footbridge.Skills.Practice;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Skills.Coverage;

/// <summary>What a client has had of the curriculum, did between sessions, and practiced.</summary>
[Requires(SkillsPermissions.Read)]
internal sealed class CoverageOf(FootbridgeDb db, ProgramShelf shelf, CoverageBook coverage, HomeworkBook homework)
    : IQuery<CoverageOf.Input, CoverageOf.View>
{
    private const int Shown = 8;

    public sealed record Input(ClientId Client) : IAboutClient;

    /// <summary>How it stands.</summary>
    /// <param name="Tracks">Each track with how many of its sessions were had.</param>
    /// <param name="Latest">The latest sessions.</param>
    /// <param name="Practice">What was practiced, by exercise.</param>
    public sealed record View(IReadOnlyList<TrackCount> Tracks, IReadOnlyList<Line> Latest, IReadOnlyList<Practiced> Practice);

    /// <summary>A track.</summary>
    public sealed record TrackCount(string Title, int Had, int Of);

    /// <summary>A session that was had.</summary>
    public sealed record Line(string Title, DateOnly On, HomeworkState State, string? Note);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var all = await shelf.AllAsync(ct);
        var had = await coverage.OfAsync(input.Client, since: null, ct);
        var ids = had.Select(h => h.Lesson).ToHashSet(StringComparer.Ordinal);
        var items = await homework.OfAsync(input.Client, [.. had.Take(Shown)], ct);
        var entries = await db.Set<PracticeEntry>().AsNoTracking().Where(p => p.Client == input.Client).ToListAsync(ct);
        return new View(
            [
                .. all.GroupBy(l => l.Track)
                    .Select(g => new TrackCount(Tags.Track(g.First()), g.Count(l => ids.Contains(l.Id)), g.Count())),
            ],
            [
                .. items.Select(i => new Line(
                    all.FirstOrDefault(l => l.Id == i.Lesson)?.In(Tags.Reader).Title ?? i.Lesson,
                    i.On,
                    i.State,
                    i.Note
                )),
            ],
            Practiced.Of(entries)
        );
    }
}
