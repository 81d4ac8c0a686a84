using Footbridge.Kernel;

namespace Footbridge.Clinical.Notes;

/// <summary>One client's own part of a group note.</summary>
/// <param name="Client">The client.</param>
/// <param name="Text">The text.</param>
public sealed record ClientText(ClientId Client, string Text);

/// <summary>Two clients whose own texts say the same.</summary>
/// <param name="First">One of them, the earlier in the list.</param>
/// <param name="Second">The other.</param>
/// <param name="SimilarPercent">How alike, in whole percent rounded down; 100 is the same but for case, accents and punctuation.</param>
public sealed record RepeatedPair(ClientId First, ClientId Second, int SimilarPercent);

/// <summary>Finds individual texts that were copied from one client to another: payers deny claims for them, and they say nothing about
/// the person. Texts that are equal but for case, accents, spacing and punctuation count at any length; texts that are alike by 90 % or
/// more (one minus edit distance over the longer length) count from 40 characters.</summary>
public static class RepeatedText
{
    /// <summary>Characters from which likeness counts.</summary>
    public const int LeastLength = 40;

    /// <summary>Percent from which texts are alike.</summary>
    public const int LeastPercent = 90;

    /// <summary>Finds the pairs. Empty texts are left out.</summary>
    public static IReadOnlyList<RepeatedPair> Find(IReadOnlyList<ClientText> notes)
    {
        ArgumentNullException.ThrowIfNull(notes);
        var texts = notes.Select(n => (n.Client, Text: Normalize(n.Text))).Where(n => n.Text.Length > 0).ToList();
        List<RepeatedPair> pairs = [];
        for (var i = 0; i < texts.Count; i++)
        {
            for (var j = i + 1; j < texts.Count; j++)
            {
                if (texts[i].Client != texts[j].Client && Likeness(texts[i].Text, texts[j].Text) is { } percent)
                {
                    pairs.Add(new(texts[i].Client, texts[j].Client, percent));
                }
            }
        }

        return pairs;
    }

    /// <summary>Whether two texts of one client say the same, by the same measure. Empty texts say nothing.</summary>
    public static bool SaysTheSame(string one, string other)
    {
        var (first, second) = (Normalize(one), Normalize(other));
        return first.Length > 0 && second.Length > 0 && Likeness(first, second) is not null;
    }

    private static string Normalize(string text) =>
        string.Join(' ', Words.Of(text.Normalize()).Select(w => w.Folded)) + Digits(text);

    // Figures tell texts apart ("rated craving 3", "rated craving 8"), punctuation does not.
    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit).Select(d => " " + d));

    private static int? Likeness(string one, string other)
    {
        if (string.Equals(one, other, StringComparison.Ordinal))
        {
            return 100;
        }

        var longer = Math.Max(one.Length, other.Length);
        var shorter = Math.Min(one.Length, other.Length);
        var most = longer * (100 - LeastPercent) / 100;
        if (shorter < LeastLength || EditDistance(one, other, most) is not { } distance)
        {
            return null;
        }

        return (longer - distance) * 100 / longer;
    }

    /// <summary>Levenshtein distance when it is at most <paramref name="most"/>, else null: only the band that can hold it is filled in.</summary>
    private static int? EditDistance(string one, string other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most)
        {
            return null;
        }

        var above = new int[other.Length + 1];
        var row = new int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            var from = Math.Max(1, i - most);
            var to = Math.Min(other.Length, i + most);
            Array.Fill(row, most + 1);
            row[0] = i;
            var least = from == 1 ? i : most + 1;
            for (var j = from; j <= to; j++)
            {
                var change = above[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(above[j], row[j - 1]) + 1);
                least = Math.Min(least, row[j]);
            }

            if (least > most)
            {
                return null;
            }

            (above, row) = (row, above);
        }

        return above[other.Length] <= most ? above[other.Length] : null;
    }
}
