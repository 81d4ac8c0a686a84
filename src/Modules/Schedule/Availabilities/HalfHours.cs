namespace Footbridge.Schedule.Availabilities;

/// <summary>A client's week as cells: seven days of 28 half hours from 7:00 to 21:00. What a planner reckons with.</summary>
internal static class HalfHours
{
    public const int PerDay = 28;

    /// <summary>The cells, by weekday and half hour; null where the client said nothing. Where blocks overlap the stricter counts.</summary>
    public static Suits?[,] Of(IEnumerable<LifeBlock> blocks)
    {
        var cells = new Suits?[7, PerDay];
        foreach (var block in blocks.OrderByDescending(b => b.Kind))
        {
            for (var cell = Cell(block.From); cell < Cell(block.To); cell++)
            {
                cells[(int)block.Day, cell] = block.Kind;
            }
        }

        return cells;
    }

    private static int Cell(TimeOnly time) => Math.Clamp((int)(time - LifeBlock.DayStart).TotalMinutes / 30, 0, PerDay);
}
