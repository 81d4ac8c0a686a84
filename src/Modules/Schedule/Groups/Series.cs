namespace Footbridge.Schedule.Groups;

/// <summary>The meetings of a group in order, by its patterns. Cancelled ones keep their number.</summary>
internal static class Series
{
    /// <summary>Days on which it meets; without end when the last pattern has none.</summary>
    public static IEnumerable<DateOnly> Days(IEnumerable<WeeklySlot> slots)
    {
        foreach (var slot in slots.OrderBy(s => s.From))
        {
            for (var day = slot.NextOn(slot.From); day is { } on; day = slot.NextOn(on.AddDays(1)))
            {
                yield return on;
            }
        }
    }

    /// <summary>How many meetings there are up to a day.</summary>
    public static int Count(IEnumerable<WeeklySlot> slots, DateOnly until) => Days(slots).TakeWhile(d => d <= until).Count();

    /// <summary>Meetings from a day on, at most as many as asked for.</summary>
    public static IReadOnlyList<DateOnly> From(IReadOnlyList<WeeklySlot> slots, DateOnly day, int take) =>
        [
            .. Days(slots.Where(s => s.To is null || s.To >= day).Select(s => s with { From = s.From > day ? s.From : day }))
                .Take(take),
        ];
}
