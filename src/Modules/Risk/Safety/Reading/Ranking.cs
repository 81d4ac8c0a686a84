using Footbridge.Contracts.Risk;

namespace Footbridge.Risk.Safety;

/// <summary>The one order in which a team works its list: by urgency, then by deadline. Pure.</summary>
internal static class Ranking
{
    /// <summary>Where an item stands.</summary>
    public readonly record struct Place(Guid Id, Urgency Urgency, DateTimeOffset DueAt);

    public static IOrderedEnumerable<T> InOrder<T>(this IEnumerable<T> items, Func<T, Place> place) =>
        items.OrderByDescending(i => place(i).Urgency).ThenBy(i => place(i).DueAt).ThenBy(i => place(i).Id);

    /// <summary>Who comes after an item; after the last one, the first of the others. Null when nobody else waits.</summary>
    public static Guid? After(Place item, IEnumerable<Place> waiting)
    {
        var others = waiting.Where(w => w.Id != item.Id).Append(item).InOrder(p => p).ToList();
        var next = others[(others.FindIndex(p => p.Id == item.Id) + 1) % others.Count];
        return next.Id == item.Id ? null : next.Id;
    }
}
