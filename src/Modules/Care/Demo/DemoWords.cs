using System.Globalization;
using Footbridge.Contracts.Demo;

namespace Footbridge.Care.Demo;

/// <summary>Fills the places in invented texts, and never says the same twice.</summary>
internal sealed class DemoWords(DemoStory story)
{
    private static readonly string[] Weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>Fills one text that others may share.</summary>
    public string Fill(string text, params ReadOnlySpan<string> about) => Filled(text, [.. about]);

    /// <summary>Fills several texts of one person alike, with draws until none of the first <paramref name="unique"/> was used before.</summary>
    public IReadOnlyList<string> Fill(IReadOnlyList<string> texts, int unique, params ReadOnlySpan<string> about)
    {
        string[] name = [.. about];
        for (var attempt = 0; ; attempt++)
        {
            var filled = texts.Select(t => Filled(t, [.. name, $"{attempt}"])).ToList();
            var own = filled.Take(unique).ToList();
            if (attempt == 100 || !own.Exists(_used.Contains))
            {
                _used.UnionWith(own);
                return filled;
            }
        }
    }

    private string Filled(string text, string[] name)
    {
        var (who, quien) = story.Pick(Lives.People, ["who", .. name]);
        var when = story.Pick(Lives.Moments, ["when", .. name]);
        var (time, tiempo) = story.Pick(Lives.Times, ["time", .. name]);
        var spanish =
            text.StartsWith("Quiero", StringComparison.Ordinal)
            || text.StartsWith("Me gustar", StringComparison.Ordinal)
            || text.StartsWith("No quiero", StringComparison.Ordinal);
        var third = who.Replace("my ", "their ", StringComparison.Ordinal);
        return text.Replace("{who's}", who.EndsWith('s') ? $"{who}'" : $"{who}'s", StringComparison.Ordinal)
            .Replace("{day}", Weekdays[story.Whole(0, Weekdays.Length - 1, ["day", .. name])], StringComparison.Ordinal)
            .Replace("{who}", spanish ? quien : who, StringComparison.Ordinal)
            .Replace("{whose}", third, StringComparison.Ordinal)
            .Replace("{time}", spanish ? tiempo : time, StringComparison.Ordinal)
            .Replace("{when}", when, StringComparison.Ordinal)
            .Replace("{n}", Whole(2, 5, "n"), StringComparison.Ordinal)
            .Replace("{n2}", Whole(6, 9, "n2"), StringComparison.Ordinal)
            .Replace("{m}", Whole(6, 14, "m"), StringComparison.Ordinal)
            .Replace("{m2}", Whole(15, 25, "m2"), StringComparison.Ordinal)
            .Replace("{m3}", Whole(26, 30, "m3"), StringComparison.Ordinal);

        string Whole(int from, int to, string place) =>
            story.Whole(from, to, [place, .. name]).ToString(CultureInfo.InvariantCulture);
    }
}
