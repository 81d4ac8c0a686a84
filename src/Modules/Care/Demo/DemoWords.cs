using System.Globalization;
using Footbridge.Contracts.Demo;

namespace Footbridge.Care.Demo;

/// <summary>Fills the places in invented texts, and never says the same twice.</summary>
internal sealed class DemoWords(DemoStory story)
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>Fills one text that others may share.</summary>
    public string Fill(string text, params ReadOnlySpan<string> about) => Filled(text, [.. about], spanish: false);

    /// <summary>Fills several texts of one person alike, with draws until none of the first <paramref name="unique"/> was used before.</summary>
    /// <param name="texts">The texts; those of <paramref name="spanish"/> places are filled in Spanish.</param>
    /// <param name="unique">How many of them nobody else may have.</param>
    /// <param name="spanish">Which texts are Spanish.</param>
    /// <param name="about">Names the draws.</param>
    public IReadOnlyList<string> Fill(
        IReadOnlyList<string> texts,
        int unique,
        Func<int, bool> spanish,
        params ReadOnlySpan<string> about
    )
    {
        string[] name = [.. about];
        for (var attempt = 0; ; attempt++)
        {
            var filled = texts.Select((t, i) => Filled(t, [.. name, $"{attempt}"], spanish(i))).ToList();
            var own = filled.Take(unique).ToList();
            if (attempt == 100 || !own.Exists(_used.Contains))
            {
                _used.UnionWith(own);
                return filled;
            }
        }
    }

    private string Filled(string text, string[] name, bool spanish)
    {
        var (who, quien) = story.Pick(Lives.People, ["who", .. name]);
        var when = Said(Lives.Moments, "when");
        var time = Said(Lives.Times, "time");
        var day = Said(Lives.Days, "day");
        // In a goal the person speaks of "my", in the rest the team speaks of "their".
        var whose = spanish ? OfThem(quien) : who.Replace("my ", "their ", StringComparison.Ordinal);
        return text.Replace("{who's}", who.EndsWith('s') ? $"{who}'" : $"{who}'s", StringComparison.Ordinal)
            .Replace("{day}", day, StringComparison.Ordinal)
            .Replace("{who}", spanish ? quien : who, StringComparison.Ordinal)
            .Replace("{whose}", whose, StringComparison.Ordinal)
            .Replace("{time}", time, StringComparison.Ordinal)
            .Replace("{when}", when, StringComparison.Ordinal)
            .Replace("{n}", Whole(2, 5, "n"), StringComparison.Ordinal)
            .Replace("{n2}", Whole(6, 9, "n2"), StringComparison.Ordinal)
            .Replace("{m}", Whole(6, 14, "m"), StringComparison.Ordinal)
            .Replace("{m2}", Whole(15, 25, "m2"), StringComparison.Ordinal)
            .Replace("{m3}", Whole(26, 30, "m3"), StringComparison.Ordinal);

        string Said(IReadOnlyList<(string English, string Spanish)> from, string place)
        {
            var (english, inSpanish) = story.Pick(from, [place, .. name]);
            return spanish ? inSpanish : english;
        }

        string Whole(int from, int to, string place) =>
            story.Whole(from, to, [place, .. name]).ToString(CultureInfo.InvariantCulture);
    }

    private static string OfThem(string mine) =>
        mine.Replace("mis ", "sus ", StringComparison.Ordinal).Replace("mi ", "su ", StringComparison.Ordinal);
}
