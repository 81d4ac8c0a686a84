using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Risk.Safety;

/// <summary>Items of the list that a team works.</summary>
internal static class OpenItems
{
    /// <summary>The open item of a client, to be changed, with its signals; also one that this call just opened.</summary>
    public static async Task<SafetyItem?> OpenOfAsync(this FootbridgeDb db, ClientId client, CancellationToken ct) =>
        db.ChangeTracker.Entries<SafetyItem>().Select(e => e.Entity).FirstOrDefault(i => i.Client == client && i.ClosedAt == null)
        ?? await db.Set<SafetyItem>()
            .Include(i => i.Signals)
            .AsTracking()
            .FirstOrDefaultAsync(i => i.Client == client && i.ClosedAt == null, ct);

    /// <summary>Open ones that are not set aside, of clients the caller may know of.</summary>
    public static IQueryable<SafetyItem> Waiting(
        this IQueryable<SafetyItem> items,
        IReadOnlySet<ClientId> hidden,
        DateTimeOffset now
    ) =>
        items
            .Where(i => i.ClosedAt == null && !hidden.Contains(i.Client))
            .Where(i => i.SetAsideUntil == null || i.SetAsideUntil <= now);
}
