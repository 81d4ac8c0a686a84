using System.Globalization;
using Footbridge.Contracts.Demo;

namespace Footbridge.Care.Demo;

/// <summary>Fills the places in invented texts, and never says the same twice.</summary>
internal sealed class DemoWords(DemoStory story)
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>Fills several texts of one person alike, with draws until none of them was used before.</summary>
    public IReadOnlyList<string> Fill(IReadOnlyList<string> texts, params ReadOnlySpan<string> about)
    {
        string[] name = [.. about];
        for (var attempt = 0; ; attempt++)
        {
            var filled = texts.Select(t => Filled(t, [.. name, $"{attempt}"])).ToList();
            if (attempt == 200 || !filled.Exists(_used.Contains))
            {
                _used.UnionWith(filled);
                return filled;
            }
        }
    }

    private string Filled(string text, string[] name)
    {
        var (who, quien) = story.Pick(Lives.People, ["who", .. name]);
        var (when, cuando) = story.Pick(Lives.Moments, ["when", .. name]);
        var spanish =
            text.StartsWith("Quiero", StringComparison.Ordinal)
            || text.StartsWith("Me gustar", StringComparison.Ordinal)
            || text.StartsWith("No quiero", StringComparison.Ordinal);
        var third = who.Replace("my ", "the ", StringComparison.Ordinal);
        return text.Replace("{who}", spanish ? quien : who, StringComparison.Ordinal)
            .Replace("{whose}", third, StringComparison.Ordinal)
            .Replace("{Whose}", Capital(third), StringComparison.Ordinal)
            .Replace("{when}", spanish ? cuando : InThirdPerson(text, when), StringComparison.Ordinal)
            .Replace("{n}", Whole(2, 5, "n"), StringComparison.Ordinal)
            .Replace("{n2}", Whole(6, 9, "n2"), StringComparison.Ordinal)
            .Replace("{m}", Whole(6, 14, "m"), StringComparison.Ordinal)
            .Replace("{m2}", Whole(15, 25, "m2"), StringComparison.Ordinal)
            .Replace("{m3}", Whole(26, 30, "m3"), StringComparison.Ordinal);

        string Whole(int from, int to, string place) =>
            story.Whole(from, to, [place, .. name]).ToString(CultureInfo.InvariantCulture);
    }

    // "I" belongs into the goal; elsewhere the team speaks of the person.
    private static string InThirdPerson(string text, string when) =>
        text.StartsWith("I ", StringComparison.Ordinal) || text.StartsWith("I'd", StringComparison.Ordinal)
            ? when
            : when.Replace("I can't sleep", "sleep won't come", StringComparison.Ordinal)
                .Replace("on my days off", "on days off", StringComparison.Ordinal);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
