using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Places;

/// <summary>Reads when sites are open and what is closed.</summary>
internal sealed class OpenHours(FootbridgeDb db)
{
    /// <summary>Each site's hours that count on a day. A site that is not in the list has told none yet.</summary>
    public async Task<IReadOnlyList<SiteHours>> OnAsync(DateOnly day, CancellationToken ct) =>
        [.. (await UntilAsync(day, ct)).GroupBy(h => h.Site).Select(g => g.MaxBy(h => h.From)!)];

    /// <summary>All hours that begin by a day, those since replaced included, by their first day.</summary>
    public async Task<IReadOnlyList<SiteHours>> UntilAsync(DateOnly day, CancellationToken ct) =>
        await db.Set<SiteHours>().AsNoTracking().Where(h => h.From <= day).OrderBy(h => h.From).ToListAsync(ct);

    /// <summary>What is closed on some day of a period.</summary>
    public async Task<IReadOnlyList<Closure>> ClosuresAsync(Period period, CancellationToken ct) =>
        await db.Set<Closure>()
            .AsNoTracking()
            .Where(c => c.From <= period.To && c.To >= period.From)
            .OrderBy(c => c.From)
            .ToListAsync(ct);
}
