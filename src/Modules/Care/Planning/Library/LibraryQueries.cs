using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Planning.Library;

/// <summary>Puts the shipped and the program's own objectives together.</summary>
internal static class LibraryQueries
{
    /// <summary>Those that are offered, by topic; the program's own first.</summary>
    public static async Task<IReadOnlyList<Starter>> OfferedAsync(this FootbridgeDb db, CancellationToken ct)
    {
        var (all, retired) = await db.LibraryAsync(ct);
        return [.. all.Where(s => !retired.Contains(s.Code))];
    }

    public static async Task<(IReadOnlyList<Starter> All, IReadOnlySet<string> Retired)> LibraryAsync(
        this FootbridgeDb db,
        CancellationToken ct
    )
    {
        var own = await db.Set<OwnObjective>().AsNoTracking().OrderBy(o => o.At).ToListAsync(ct);
        var retired = await db.Set<RetiredObjective>().AsNoTracking().Select(r => r.Code).ToListAsync(ct);
        var order = Shelf.Topics.Select((topic, index) => (topic, index)).ToDictionary(t => t.topic, t => t.index);
        return (
            [.. own.Select(o => o.ToStarter()).Concat(Shelf.All).OrderBy(s => order.GetValueOrDefault(s.Topic, order.Count))],
            retired.ToHashSet(StringComparer.Ordinal)
        );
    }
}
