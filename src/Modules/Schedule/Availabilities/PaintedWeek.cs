namespace Footbridge.Schedule.Availabilities;

/// <summary>A client's week as one letter for each half hour, Monday first: what the painted grid sends and is drawn from.</summary>
internal static class PaintedWeek
{
    /// <summary>Letters of a week.</summary>
    public const int Length = 7 * HalfHours.PerDay;

    private const char Nothing = '.';
    private static readonly List<string> Reasons = [.. LifeBlock.Reasons];

    /// <summary>The letter of a kind with a reason: capitals for cannot, small letters for rather not, digits for good.</summary>
    public static char Letter(Suits kind, string why) => (char)(FirstOf(kind) + Math.Max(0, Reasons.IndexOf(why)));

    /// <summary>The week in letters. Where blocks overlap the stricter counts.</summary>
    public static string Write(IEnumerable<LifeBlock> blocks)
    {
        var cells = new char[Length];
        Array.Fill(cells, Nothing);
        foreach (var block in blocks.OrderByDescending(b => b.Kind))
        {
            var day = DayOrder(block.Day) * HalfHours.PerDay;
            for (var time = block.From; time < block.To; time = time.AddMinutes(30))
            {
                cells[day + ((int)(time - LifeBlock.DayStart).TotalMinutes / 30)] = Letter(block.Kind, block.Why);
            }
        }

        return new(cells);
    }

    /// <summary>The blocks of a week in letters, where neighbours that are alike make one block; null when it is no such week.</summary>
    public static IReadOnlyList<LifeBlock>? Read(string? cells)
    {
        if (cells?.Length != Length || cells.Any(c => c != Nothing && Meaning(c) is null))
        {
            return null;
        }

        var blocks = new List<LifeBlock>();
        for (var day = 0; day < 7; day++)
        {
            var letters = cells.AsSpan(day * HalfHours.PerDay, HalfHours.PerDay);
            for (var (first, next) = (0, 0); first < HalfHours.PerDay; first = next)
            {
                for (next = first + 1; next < HalfHours.PerDay && letters[next] == letters[first]; next++) { }

                if (Meaning(letters[first]) is { } meaning)
                {
                    blocks.Add(
                        new LifeBlock
                        {
                            Day = (DayOfWeek)((day + 1) % 7),
                            From = LifeBlock.DayStart.AddMinutes(30 * first),
                            To = LifeBlock.DayStart.AddMinutes(30 * next),
                            Kind = meaning.Kind,
                            Why = meaning.Why,
                        }
                    );
                }
            }
        }

        return blocks;
    }

    private static (Suits Kind, string Why)? Meaning(char letter)
    {
        foreach (var kind in Enum.GetValues<Suits>())
        {
            var number = letter - FirstOf(kind);
            if (number >= 0 && number < Reasons.Count)
            {
                return (kind, Reasons[number]);
            }
        }

        return null;
    }

    private static char FirstOf(Suits kind) =>
        kind switch
        {
            Suits.Cannot => 'A',
            Suits.RatherNot => 'a',
            _ => '1',
        };

    private static int DayOrder(DayOfWeek day) => ((int)day + 6) % 7;
}
