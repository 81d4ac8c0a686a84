namespace Footbridge.Ui;

/// <summary>Where a block stands in its day: row and length in quarter hours, and its lane beside others at the same time.</summary>
/// <param name="Row">Quarter hours from the top.</param>
/// <param name="Length">Quarter hours it takes.</param>
/// <param name="Lane">Its lane, from zero.</param>
/// <param name="Lanes">How many lanes its neighbours need.</param>
internal readonly record struct WeekPlace(int Row, int Length, int Lane, int Lanes);

/// <summary>Lays the blocks of a day side by side where they overlap.</summary>
internal static class WeekPlacement
{
    /// <summary>Lanes beyond this many would be too thin to read; further blocks share the last.</summary>
    internal const int MostLanes = 4;

    /// <summary>Quarter hours, cut to what is shown.</summary>
    internal static (int Row, int Length) Rows(TimeOnly start, int minutes, int firstHour, int lastHour)
    {
        var end = (lastHour - firstHour) * 4;
        var from = (int)Math.Floor(((start.Hour * 60) + start.Minute - (firstHour * 60)) / 15d);
        var to = (int)Math.Ceiling(((start.Hour * 60) + start.Minute + Math.Max(minutes, 15) - (firstHour * 60)) / 15d);
        var row = Math.Clamp(from, 0, Math.Max(0, end - 1));
        return (row, Math.Max(1, Math.Min(to, end) - row));
    }

    /// <summary>The blocks of one day with their places, in order of time.</summary>
    internal static IReadOnlyList<(WeekBlock Block, WeekPlace Place)> OfDay(
        IEnumerable<WeekBlock> blocks,
        int firstHour,
        int lastHour
    )
    {
        var placed = new List<(WeekBlock, WeekPlace)>();
        var cluster = new List<(WeekBlock Block, int Row, int Length, int Lane)>();
        var laneEnds = new List<int>();
        foreach (
            var block in blocks
                .OrderBy(b => b.Start)
                .ThenByDescending(b => b.Minutes)
                .ThenBy(b => b.Title, StringComparer.Ordinal)
        )
        {
            var (row, length) = Rows(block.Start, block.Minutes, firstHour, lastHour);
            if (laneEnds.Count > 0 && laneEnds.Max() <= row)
            {
                Close();
            }

            var lane = laneEnds.FindIndex(end => end <= row);
            if (lane < 0)
            {
                lane = laneEnds.Count;
                laneEnds.Add(0);
            }

            laneEnds[lane] = row + length;
            cluster.Add((block, row, length, lane));
        }

        Close();
        return placed;

        void Close()
        {
            var lanes = Math.Min(laneEnds.Count, MostLanes);
            placed.AddRange(
                cluster.Select(c => (c.Block, new WeekPlace(c.Row, c.Length, Math.Min(c.Lane, MostLanes - 1), lanes)))
            );
            cluster.Clear();
            laneEnds.Clear();
        }
    }
}
