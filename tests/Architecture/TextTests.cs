using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Footbridge.Architecture;

/// <summary>Everything a person reads is there in English and Spanish, and nothing is written into a page.</summary>
public sealed partial class TextTests
{
    private static readonly Dictionary<string, string> English = Keys(f => !IsSpanish(f));
    private static readonly Dictionary<string, string> Spanish = Keys(IsSpanish);

    [Fact]
    public void Every_English_text_has_a_Spanish_one() => Missing(English, Spanish).ShouldBeEmpty();

    [Fact]
    public void Every_Spanish_text_has_an_English_one() => Missing(Spanish, English).ShouldBeEmpty();

    [Fact]
    public void Both_languages_have_the_same_placeholders() =>
        English
            .Where(e => Spanish.TryGetValue(e.Key, out var other) && Placeholders(e.Value) != Placeholders(other))
            .Select(e => e.Key)
            .ShouldBeEmpty();

    [Fact]
    public void Every_key_that_code_names_exists() =>
        Repository
            .Files("src", ".cs", ".razor")
            .SelectMany(file =>
                KeysIn(File.ReadAllText(file))
                    .Where(key => !English.ContainsKey(key))
                    .Select(key => $"{Repository.Relative(file)}: {key}")
            )
            .ShouldBeEmpty();

    [Fact]
    public void No_page_has_words_of_its_own() =>
        Repository
            .Files("src", ".razor")
            .SelectMany(file => WordsIn(File.ReadAllText(file)).Select(words => $"{Repository.Relative(file)}: {words}"))
            .ShouldBeEmpty();

    [Fact]
    public void A_missing_translation_is_caught() =>
        Missing(new(StringComparer.Ordinal) { ["care.admitted"] = "Admitted" }, new(StringComparer.Ordinal)).ShouldNotBeEmpty();

    [Fact]
    public void Words_in_a_page_are_caught() => WordsIn("<p>Hello there</p>").ShouldNotBeEmpty();

    [Fact]
    public void A_key_in_code_is_found() =>
        KeysIn("""Text["care.admitted"] Problem.Rule("care.episode.already-open")""").Count().ShouldBe(2);

    private static bool IsSpanish(string file) => file.EndsWith(".es.resx", StringComparison.Ordinal);

    private static Dictionary<string, string> Keys(Func<string, bool> which) =>
        Repository
            .Files("src", ".resx")
            .Where(which)
            .SelectMany(f => XDocument.Load(f).Root!.Elements("data"))
            .ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value, StringComparer.Ordinal);

    private static IEnumerable<string> Missing(Dictionary<string, string> from, Dictionary<string, string> to) =>
        from.Keys.Where(k => !to.ContainsKey(k));

    private static string Placeholders(string text) =>
        string.Join(
            ',',
            Placeholder().Matches(text).Select(m => m.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        );

    private static IEnumerable<string> KeysIn(string source) =>
        KeyInCode()
            .Matches(source)
            .Select(m => m.Groups["key"].Value)
            .Where(k => !k.EndsWith('.') && !k.EndsWith('-'))
            .Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> WordsIn(string page)
    {
        var markup = page.Split("@code", 2)[0];
        markup = Comment().Replace(markup, "");
        return WordsBetweenTags().Matches(markup).Select(m => m.Groups["words"].Value.Trim()).Where(w => Word().IsMatch(w));
    }

    [GeneratedRegex(@"\{\d+[^}]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(
        """(?:Text\[|Problem\.\w+\(|ErrorMessage = |FlashCookie\.Set\(\w+, )"(?<key>[a-z]+\.[a-z0-9.\-]+)"(?! *\+)"""
    )]
    private static partial Regex KeyInCode();

    [GeneratedRegex("@\\*.*?\\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<=[a-z""/]>)(?<words>[^<>@{}()=;]+)(?=</)")]
    private static partial Regex WordsBetweenTags();

    [GeneratedRegex(@"\p{L}{3,}")]
    private static partial Regex Word();
}
