namespace Footbridge.Schedule.Weeks;

/// <summary>What is left of some hours when others are taken.</summary>
internal static class FreeHours
{
    /// <summary>Less than this is no hour to plan with.</summary>
    public const int LeastMinutes = 30;

    public static IReadOnlyList<GridSpan> Of(IReadOnlyList<GridSpan> open, IReadOnlyList<GridSpan> taken)
    {
        var free = Joined(open);
        foreach (var busy in taken)
        {
            free =
            [
                .. free.SelectMany(f =>
                        busy.To <= f.From || busy.From >= f.To
                            ? (IEnumerable<GridSpan>)[f]
                            : [new(f.From, busy.From), new(busy.To, f.To)]
                    )
                    // A part that would end before it begins is none.
                    .Where(f => f.From < f.To),
            ];
        }

        return [.. free.Where(f => f.Minutes >= LeastMinutes)];
    }

    /// <summary>The hours in order, those that follow each other made one.</summary>
    public static List<GridSpan> Joined(IEnumerable<GridSpan> hours)
    {
        var joined = new List<GridSpan>();
        foreach (var span in hours.OrderBy(h => h.From))
        {
            if (joined.Count > 0 && joined[^1].To >= span.From)
            {
                joined[^1] = joined[^1] with { To = span.To > joined[^1].To ? span.To : joined[^1].To };
            }
            else
            {
                joined.Add(span);
            }
        }

        return joined;
    }
}
