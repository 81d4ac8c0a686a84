using System.Collections.Frozen;

namespace Footbridge.Curriculum.Levels;

/// <summary>Counts the syllables of English words: groups of vowels, with the endings that are not spoken and those that are.</summary>
/// <remarks>English spelling has no rule without exceptions: words that the rules count wrongly and that people use often are listed.</remarks>
internal static class EnglishSyllables
{
    private static readonly FrozenDictionary<string, int> Listed = new Dictionary<string, int>
    {
        ["area"] = 3,
        ["areas"] = 3,
        ["being"] = 2,
        ["business"] = 2,
        ["doing"] = 2,
        ["every"] = 2,
        ["everyone"] = 3,
        ["everything"] = 3,
        ["everybody"] = 4,
        ["evening"] = 2,
        ["going"] = 2,
        ["idea"] = 3,
        ["ideas"] = 3,
        ["maybe"] = 2,
        ["people"] = 2,
        ["poem"] = 2,
        ["seeing"] = 2,
        ["someone"] = 2,
        ["something"] = 2,
        ["sometimes"] = 2,
        ["trying"] = 2,
        ["crying"] = 2,
        ["quiet"] = 2,
        ["science"] = 2,
        ["diet"] = 2,
        ["client"] = 2,
        ["clients"] = 2,
        ["create"] = 2,
        ["react"] = 2,
        ["violent"] = 3,
        ["violence"] = 3,
        ["anxious"] = 2,
        ["alcohol"] = 3,
        ["recovery"] = 4,
        ["someday"] = 2,
        ["homework"] = 2,
        ["therefore"] = 2,
        ["hopeful"] = 2,
        ["hopeless"] = 2,
        ["careful"] = 2,
        ["carefully"] = 3,
        ["useful"] = 2,
        ["lonely"] = 2,
        ["safely"] = 2,
        ["safety"] = 2,
        ["movement"] = 2,
        ["statement"] = 2,
        ["lifeline"] = 2,
        ["lifetime"] = 2,
        ["household"] = 2,
        ["phoned"] = 1,
        ["ninety"] = 2,
        ["lately"] = 2,
        ["likely"] = 2,
        ["closely"] = 2,
        ["medicine"] = 3,
        ["heroin"] = 3,
        ["opioid"] = 3,
        ["opioids"] = 3,
        ["poison"] = 2,
        ["hours"] = 1,
        ["hour"] = 1,
    }.ToFrozenDictionary();

    public static int Count(string word)
    {
        var letters = new string([.. word.ToLowerInvariant().Where(c => c is >= 'a' and <= 'z')]);
        if (Listed.TryGetValue(letters, out var listed))
        {
            return listed;
        }

        var count = 0;
        var before = false;
        for (var i = 0; i < letters.Length; i++)
        {
            var vowel = IsVowel(letters, i);
            count += vowel && !before ? 1 : 0;
            before = vowel;
        }

        return Math.Max(1, count - Silent(letters) + Split(letters));
    }

    private static bool IsVowel(string word, int at) =>
        word[at] is 'a' or 'e' or 'i' or 'o' or 'u' || (word[at] == 'y' && at > 0);

    // "make", "makes", "called": the last e is not spoken. "table", "needed", "boxes": it is.
    private static int Silent(string word)
    {
        if (word.Length < 3)
        {
            return 0;
        }

        if (word.EndsWith("ed", StringComparison.Ordinal))
        {
            return word.Length > 3 && word[^3] is not ('t' or 'd') && !IsVowel(word, word.Length - 3) && !EndsInLe(word[..^1])
                ? 1
                : 0;
        }

        if (word.EndsWith("es", StringComparison.Ordinal))
        {
            var hisses =
                word[^3] is 's' or 'x' or 'z' or 'c' or 'g'
                || word.EndsWith("ches", StringComparison.Ordinal)
                || word.EndsWith("shes", StringComparison.Ordinal);
            return hisses || IsVowel(word, word.Length - 3) || EndsInLe(word[..^1]) ? 0 : 1;
        }

        return word[^1] == 'e' && !IsVowel(word, word.Length - 2) && !EndsInLe(word) ? 1 : 0;
    }

    private static bool EndsInLe(string word) =>
        word.EndsWith("le", StringComparison.Ordinal) && word.Length > 2 && word[^3] != 'l' && !IsVowel(word, word.Length - 3);

    // Two vowels that are spoken apart.
    private static int Split(string word) =>
        (
            word.Contains("ia", StringComparison.Ordinal)
            && !word.Contains("cial", StringComparison.Ordinal)
            && !word.Contains("tial", StringComparison.Ordinal)
                ? 1
                : 0
        )
        + (
            word.Contains("iety", StringComparison.Ordinal)
            || word.Contains("uation", StringComparison.Ordinal)
            || word.Contains("eality", StringComparison.Ordinal)
                ? 1
                : 0
        )
        + (word.EndsWith("ism", StringComparison.Ordinal) || word.EndsWith("isms", StringComparison.Ordinal) ? 1 : 0)
        + (word.EndsWith("ying", StringComparison.Ordinal) || word.EndsWith("eing", StringComparison.Ordinal) ? 1 : 0)
        + (word.EndsWith("ual", StringComparison.Ordinal) || word.EndsWith("ually", StringComparison.Ordinal) ? 1 : 0);
}
