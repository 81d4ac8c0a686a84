using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Footbridge.Kernel;
using Footbridge.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Footbridge.Unit.Ui;

public sealed partial class TextsTests
{
    private static IText Texts => UiBench.Open().Services.GetRequiredService<IText>();

    [Fact]
    public void A_missing_key_comes_back_in_brackets()
    {
        Texts["ui.no-such-key"].ShouldBe("[ui.no-such-key]");
        Texts["nobody.registered-this"].ShouldBe("[nobody.registered-this]");
        Texts["no dot"].ShouldBe("[no dot]");
    }

    [Fact]
    public void The_language_of_the_request_chooses_the_words()
    {
        var texts = Texts;
        texts["ui.help-now"].ShouldBe("Help now");
        UiBench.Speak("es-US");
        texts["ui.help-now"].ShouldBe("Ayuda ahora");
    }

    [Fact]
    public void A_refusal_is_put_in_words_with_its_values()
    {
        Texts
            .ProblemText(Problem.Invalid("core.too-long", "Name", "40"))
            .ShouldBe("This is too long. Use at most 40 characters.");
    }

    [Fact]
    public void A_validation_message_that_is_a_key_is_put_in_words_and_another_stays()
    {
        Texts.MessageText("core.too-long|200").ShouldBe("This is too long. Use at most 200 characters.");
        Texts.MessageText("core.required").ShouldBe("Please fill this in.");
        Texts.MessageText("Plain words.").ShouldBe("Plain words.");
    }

    [Theory]
    [InlineData("Ui")]
    [InlineData("Core")]
    [InlineData("Design")]
    public void Every_key_has_a_Spanish_twin_with_the_same_placeholders(string table)
    {
        var manager = new ResourceManager($"Footbridge.Ui.Resources.{table}", typeof(UiSetup).Assembly);
        var english = Rows(manager, CultureInfo.InvariantCulture);
        var spanish = Rows(manager, CultureInfo.GetCultureInfo("es"));

        english.ShouldNotBeEmpty();
        spanish.Keys.Order(StringComparer.Ordinal).ShouldBe(english.Keys.Order(StringComparer.Ordinal));
        foreach (var (key, words) in english)
        {
            Placeholders(spanish[key]).ShouldBe(Placeholders(words), key);
        }
    }

    private static Dictionary<string, string> Rows(ResourceManager manager, CultureInfo culture) =>
        manager
            .GetResourceSet(culture, createIfNotExists: true, tryParents: false)
            .ShouldNotBeNull()
            .Cast<DictionaryEntry>()
            .ToDictionary(row => (string)row.Key, row => (string)row.Value!, StringComparer.Ordinal);

    private static string[] Placeholders(string words) =>
        [
            .. Placeholder()
                .Matches(words)
                .Select(match => match.Value)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, 1000)]
    private static partial Regex Placeholder();
}
