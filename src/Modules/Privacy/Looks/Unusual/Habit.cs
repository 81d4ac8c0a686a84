using Footbridge.Kernel;

namespace Footbridge.Privacy.Looks.Unusual;

/// <summary>What is usual for a person: medians of their days of work.</summary>
/// <param name="Hour">Records in the busiest hour.</param>
/// <param name="Day">Records in a day.</param>
/// <param name="Lists">People in the lists of a day.</param>
internal sealed record Habit(int Hour, int Day, int Lists)
{
    /// <summary>Of somebody who has not worked here for long.</summary>
    public static Habit Unknown { get; } = new(0, 0, 0);

    /// <summary>The medians; unknown while there are few days.</summary>
    public static Habit Of(IReadOnlyCollection<DayCounts> days) =>
        days.Count < UnusualLimits.FewestDays
            ? Unknown
            : new(Median(days.Select(d => d.Hour)), Median(days.Select(d => d.Day)), Median(days.Select(d => d.Lists)));

    /// <summary>The middle value; of two middle ones the larger, so that a doubt counts for the person.</summary>
    public static int Median(IEnumerable<int> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[sorted.Count / 2];
    }
}

/// <summary>How many different people somebody saw on one day.</summary>
/// <param name="On">The local day.</param>
/// <param name="Hour">People whose record was opened in the busiest hour.</param>
/// <param name="Day">People whose record was opened.</param>
/// <param name="Lists">People in lists.</param>
internal sealed record DayCounts(DateOnly On, int Hour, int Day, int Lists)
{
    public static DayCounts Of(DateOnly day, IReadOnlyList<Look> own)
    {
        var records = own.Where(l => l.WasDone && l.Client is not null).ToList();
        return new(day, Busiest(records).People, People(records), Listed(own.Where(l => l.WasDone)));
    }

    /// <summary>Different people whose record was opened.</summary>
    public static int People(IEnumerable<Look> looks) => looks.Select(l => l.Client).Distinct().Count();

    /// <summary>Different people in lists.</summary>
    public static int Listed(IEnumerable<Look> looks) => looks.SelectMany(l => l.Listed).Distinct().Count();

    /// <summary>The sixty minutes with most different people.</summary>
    public static (int People, IReadOnlyList<Look> Looks) Busiest(IReadOnlyList<Look> looks)
    {
        var inside = new Dictionary<ClientId, int>();
        var (best, from, to) = (0, 0, -1);
        for (int first = 0, last = 0; last < looks.Count; last++)
        {
            var client = looks[last].Client!.Value;
            inside[client] = inside.GetValueOrDefault(client) + 1;
            for (; looks[last].At - looks[first].At > TimeSpan.FromHours(1); first++)
            {
                var gone = looks[first].Client!.Value;
                if (--inside[gone] == 0)
                {
                    inside.Remove(gone);
                }
            }

            if (inside.Count > best)
            {
                (best, from, to) = (inside.Count, first, last);
            }
        }

        return (best, [.. looks.Skip(from).Take(to - from + 1)]);
    }
}
