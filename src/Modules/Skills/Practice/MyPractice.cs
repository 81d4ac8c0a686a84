using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Skills.Practice;

/// <summary>What a client practiced, and which exercises helped. It stays after discharge.</summary>
[Requires(SkillsPermissions.ReadOwn)]
internal sealed class MyPractice(FootbridgeDb db) : IQuery<MyPractice.Input, MyPractice.View>
{
    private const int Shown = 30;

    public sealed record Input(ClientId Client) : IAboutClient;

    /// <summary>What was practiced.</summary>
    /// <param name="Summary">By exercise, what helped first.</param>
    /// <param name="Latest">The latest, with the client's own words.</param>
    public sealed record View(IReadOnlyList<Practiced> Summary, IReadOnlyList<Entry> Latest);

    /// <summary>An exercise that was done.</summary>
    public sealed record Entry(
        string Exercise,
        DateTimeOffset At,
        int? Before,
        int? After,
        Helped? Helped,
        IReadOnlyList<string> Answers
    );

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var entries = await db.Set<PracticeEntry>()
            .Where(p => p.Client == input.Client)
            .OrderByDescending(p => p.At)
            .ToListAsync(ct);
        return new View(
            Practiced.Of(entries),
            [.. entries.Take(Shown).Select(e => new Entry(e.Exercise, e.At, e.Before, e.After, e.Helped, e.Answers))]
        );
    }
}
