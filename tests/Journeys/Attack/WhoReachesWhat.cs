namespace Footbridge.Journeys.Attack;

/// <summary>The table of <c>who-reaches-what.txt</c>. Nothing here comes from the program.</summary>
internal sealed class WhoReachesWhat
{
    private WhoReachesWhat(Dictionary<string, Row> rows) => Rows = rows;

    /// <summary>What is promised for each address.</summary>
    public IReadOnlyDictionary<string, Row> Rows { get; }

    public static WhoReachesWhat Read()
    {
        var rows = new Dictionary<string, Row>(StringComparer.Ordinal);
        Row? row = null;
        using var stream = typeof(WhoReachesWhat).Assembly.GetManifestResourceStream("who-reaches-what.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                row = Row.Of(line[3..].Split('|', StringSplitOptions.TrimEntries));
            }
            else if (!line.StartsWith('#') && line.Trim() is { Length: > 0 } route)
            {
                rows.Add(route, row!);
            }
        }

        return new(rows);
    }

    /// <summary>Who reaches some addresses, and what they and others are answered.</summary>
    /// <param name="Reach">The roles that reach them; <c>anyone</c> stands for all.</param>
    /// <param name="Answer">What those who reach them are answered: shown, or missing when the demonstration has no such thing.</param>
    public sealed record Row(HashSet<string> Reach, string Answer)
    {
        // A staff page leads clients and relatives home, and their pages lead staff home; a role that does not reach a page is refused.
        private static readonly string[] TurnedAway = ["refused", "led home"];

        public static Row Of(string[] words) => new([.. words[0].Split(' ')], words.Length > 1 ? words[1] : "shown");

        /// <summary>The classes of answer that somebody may get.</summary>
        public string[] Promise(string who) =>
            Reach.Contains("anyone") || Reach.Contains(who) ? [Answer]
            : who == "stranger" ? ["sign-in"]
            : TurnedAway;
    }
}
