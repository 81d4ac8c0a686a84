using System.Globalization;
using System.Text;

namespace Footbridge.Clinical.Notes;

/// <summary>A word of a text.</summary>
/// <param name="Start">Position of its first character, possessive included in the length.</param>
/// <param name="Length">Number of characters.</param>
/// <param name="Folded">The word without case, accents, apostrophes and possessive.</param>
internal sealed record Word(int Start, int Length, string Folded)
{
    public required bool IsPossessive { get; init; }

    public required bool IsLowerCase { get; init; }

    /// <summary>First letter large, a later one small: in a sentence that says "name".</summary>
    public required bool IsCapitalized { get; init; }

    public required bool OpensSentence { get; init; }

    /// <summary>Whether only spaces, a hyphen or an initial's period lie between this word and the next.</summary>
    public required bool RunsOn { get; init; }

    public bool Touches(Word next) => RunsOn && next.Start > Start;
}

/// <summary>Takes a text apart into words.</summary>
internal static class Words
{
    private static readonly Dictionary<char, string> Ligatures = new()
    {
        ['ß'] = "SS",
        ['ẞ'] = "SS",
        ['æ'] = "AE",
        ['Æ'] = "AE",
        ['œ'] = "OE",
        ['Œ'] = "OE",
        ['ø'] = "O",
        ['Ø'] = "O",
        ['ł'] = "L",
        ['Ł'] = "L",
        ['đ'] = "D",
        ['Đ'] = "D",
        ['ı'] = "I",
    };

    public static IReadOnlyList<Word> Of(string text)
    {
        List<Word> words = [];
        var opens = true;
        var at = 0;
        while (at < text.Length)
        {
            if (!char.IsLetter(text[at]))
            {
                opens = EndsSentence(text, at) || (opens && !char.IsDigit(text[at]));
                at++;
                continue;
            }

            var end = at + 1;
            while (end < text.Length && BelongsToWord(text, end))
            {
                end++;
            }

            words.Add(Make(text, at, end, opens));
            opens = false;
            at = end;
        }

        return words;
    }

    /// <summary>Letters without case, accents and anything that is not a letter.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.ToString().Normalize(NormalizationForm.FormD))
        {
            if (Ligatures.TryGetValue(c, out var letters))
            {
                folded.Append(letters);
            }
            else if (char.IsLetter(c))
            {
                folded.Append(char.ToUpperInvariant(c));
            }
        }

        return folded.ToString();
    }

    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '\u02BC' or '`' or '\u00B4';

    private static Word Make(string text, int start, int end, bool opens)
    {
        var word = text.AsSpan(start, end - start);
        var possessive = word.Length > 2 && char.ToLowerInvariant(word[^1]) == 's' && IsApostrophe(word[^2]);
        var stem = possessive ? word[..^2] : word;
        var letters = stem.ToString().Where(char.IsLetter).ToList();
        var next = end;
        while (
            next < text.Length
            && (
                text[next] is ' ' or '\u00A0' or '-' or '\u2010' or '\u2011' or '\u2013'
                || (text[next] == '.' && letters.Count == 1)
            )
        )
        {
            next++;
        }

        return new(start, end - start, Fold(stem))
        {
            IsPossessive = possessive || (end < text.Length && IsApostrophe(text[end]) && char.ToLowerInvariant(word[^1]) == 's'),
            IsLowerCase = letters.TrueForAll(c => !char.IsUpper(c)),
            IsCapitalized = char.IsUpper(letters[0]) && letters.Exists(char.IsLower),
            OpensSentence = opens,
            RunsOn = next < text.Length && char.IsLetter(text[next]),
        };
    }

    private static bool BelongsToWord(string text, int at) =>
        char.IsLetter(text[at])
        || CharUnicodeInfo.GetUnicodeCategory(text[at])
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.Format
        || (IsApostrophe(text[at]) && at + 1 < text.Length && char.IsLetter(text[at + 1]));

    // A bullet, a line break or a colon opens a sentence as a period does. Bullets and quotes after it do not close it again.
    private static bool EndsSentence(string text, int at) =>
        text[at] is '.' or '!' or '?' or ':' or '\n' or '\r' or '\u2022' or '¿' or '¡' or '"' or '\u201C';
}
