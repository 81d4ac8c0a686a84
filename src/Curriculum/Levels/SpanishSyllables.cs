namespace Footbridge.Curriculum.Levels;

/// <summary>Counts the syllables of Spanish words: one for each vowel, less one for each pair that is spoken as one.</summary>
internal static class SpanishSyllables
{
    private const string Strong = "aeoáéó";
    private const string Weak = "iuü";
    private const string Stressed = "íú";

    public static int Count(string word)
    {
        var letters = Spoken(word.ToLowerInvariant());
        var count = 0;
        var before = ' ';
        foreach (var letter in letters)
        {
            if (IsVowel(letter) && !(IsVowel(before) && Joins(before, letter)))
            {
                count++;
            }

            before = letter;
        }

        return Math.Max(1, count);
    }

    // "gue", "gui" and "qu" are spoken without their u; a y at the end sounds as i.
    private static string Spoken(string word) =>
        word.Replace("que", "ke", StringComparison.Ordinal)
            .Replace("qué", "ké", StringComparison.Ordinal)
            .Replace("qui", "ki", StringComparison.Ordinal)
            .Replace("quí", "kí", StringComparison.Ordinal)
            .Replace("gue", "ge", StringComparison.Ordinal)
            .Replace("gué", "gé", StringComparison.Ordinal)
            .Replace("gui", "gi", StringComparison.Ordinal)
            .Replace("guí", "gí", StringComparison.Ordinal)
            is var spoken
        && spoken.EndsWith('y')
            ? spoken[..^1] + "i"
            : spoken.Replace('y', 'j');

    // Two vowels are one syllable when one of them is weak and not stressed.
    private static bool Joins(char first, char second) =>
        !Stressed.Contains(first, StringComparison.Ordinal)
        && !Stressed.Contains(second, StringComparison.Ordinal)
        && !(Strong.Contains(first, StringComparison.Ordinal) && Strong.Contains(second, StringComparison.Ordinal));

    private static bool IsVowel(char letter) =>
        Strong.Contains(letter, StringComparison.Ordinal)
        || Weak.Contains(letter, StringComparison.Ordinal)
        || Stressed.Contains(letter, StringComparison.Ordinal);
}
