using Footbridge.Curriculum.Showing;

namespace Footbridge.Curriculum.Levels;

/// <summary>How hard a text is to read.</summary>
/// <param name="Words">Words counted.</param>
/// <param name="Sentences">Sentences counted, each of at least three words.</param>
/// <param name="Syllables">Syllables counted.</param>
public sealed record ReadingLevel(int Words, int Sentences, int Syllables)
{
    /// <summary>The highest grade for what clients and families read in English.</summary>
    public const double HighestGrade = 6.5;

    /// <summary>The lowest ease for what they read in Spanish ("fairly easy").</summary>
    public const double LowestEase = 70;

    private const int ShortestSentence = 3;
    private static readonly char[] Ends = ['.', '!', '?', '…'];

    private double PerSentence => Words / (double)Math.Max(1, Sentences);

    private double PerWord => Syllables / (double)Math.Max(1, Words);

    /// <summary>School grade of an English text (Flesch-Kincaid: Kincaid and others 1975, Navy Research Branch Report 8-75).</summary>
    public double FleschKincaid => (0.39 * PerSentence) + (11.8 * PerWord) - 15.59;

    /// <summary>Ease of a Spanish text, higher is easier (Fernández Huerta 1959, Consigna 214:29-32, with words for each sentence).</summary>
    public double FernandezHuerta => 206.84 - (60 * PerWord) - (1.02 * PerSentence);

    /// <summary>Measures Markdown in a language (<c>en</c> or <c>es</c>).</summary>
    public static ReadingLevel Of(string markdown, string language)
    {
        Func<string, int> count = language == "es" ? SpanishSyllables.Count : EnglishSyllables.Count;
        int words = 0,
            sentences = 0,
            syllables = 0;
        foreach (var block in LessonMarkdown.Blocks(markdown).Where(IsProse))
        {
            foreach (var sentence in block.Split(Ends, StringSplitOptions.RemoveEmptyEntries))
            {
                var found = WordsOf(sentence).ToList();
                words += found.Count;
                sentences += found.Count >= ShortestSentence ? 1 : 0;
                syllables += found.Sum(count);
            }
        }

        return new(words, sentences, syllables);
    }

    /// <summary>Whether clients can be asked to read it.</summary>
    public bool IsPlain(string language) => language == "es" ? FernandezHuerta >= LowestEase : FleschKincaid <= HighestGrade;

    // Headings and lines to fill in would make every text look easy: only what ends as a sentence does is measured.
    private static bool IsProse(string block) => block.TrimEnd('"', '”', '»', ')', ' ') is [.., '.' or '!' or '?' or '…'];

    // Numbers and lines to fill in are no words.
    private static IEnumerable<string> WordsOf(string sentence) =>
        sentence
            .Split(
                [' ', '\t', '/', '-', '–', '—', ',', '(', ')', '"', '“', '”', '«', '»', '_', '¿', '¡'],
                StringSplitOptions.RemoveEmptyEntries
            )
            .Select(w => new string([.. w.Where(c => char.IsLetter(c) || c is '\'' or '’')]).Trim('\'', '’'))
            .Where(w => w.Length > 0);
}
