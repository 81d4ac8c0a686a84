using Footbridge.Kernel;

namespace Footbridge.Risk.Safety;

/// <summary>Items of the list that a team works.</summary>
internal static class OpenItems
{
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
