using Footbridge.Curriculum.Levels;

namespace Footbridge.Unit.Curriculum;

/// <summary>How hard a text is to read, against counts made by hand.</summary>
public sealed class ReadingLevels
{
    [Theory]
    [InlineData("make", 1)]
    [InlineData("makes", 1)]
    [InlineData("table", 2)]
    [InlineData("called", 1)]
    [InlineData("needed", 2)]
    [InlineData("boxes", 2)]
    [InlineData("craving", 2)]
    [InlineData("recovery", 4)]
    [InlineData("family", 3)]
    [InlineData("medicine", 3)]
    [InlineData("urge", 1)]
    [InlineData("urges", 2)]
    [InlineData("people", 2)]
    [InlineData("situation", 4)]
    [InlineData("counselor", 3)]
    [InlineData("don't", 1)]
    [InlineData("happy", 2)]
    [InlineData("yes", 1)]
    [InlineData("the", 1)]
    [InlineData("breathe", 1)]
    [InlineData("little", 2)]
    [InlineData("anxiety", 4)]
    public void English_words_have_their_syllables(string word, int syllables) =>
        EnglishSyllables.Count(word).ShouldBe(syllables);

    [Theory]
    [InlineData("ola", 2)]
    [InlineData("impulso", 3)]
    [InlineData("recuperación", 5)]
    [InlineData("día", 2)]
    [InlineData("familia", 3)]
    [InlineData("cuerpo", 2)]
    [InlineData("guía", 2)]
    [InlineData("que", 1)]
    [InlineData("quien", 1)]
    [InlineData("pingüino", 3)]
    [InlineData("poeta", 3)]
    [InlineData("muy", 1)]
    [InlineData("ayuda", 3)]
    [InlineData("aéreo", 4)]
    public void Spanish_words_have_their_syllables(string word, int syllables) =>
        SpanishSyllables.Count(word).ShouldBe(syllables);

    [Fact]
    public void The_grade_is_the_formula_of_words_sentences_and_syllables()
    {
        // 10 words, 2 sentences, 12 syllables.
        var level = ReadingLevel.Of("You can wait for it. It will get little again.", "en");
        level.ShouldBe(new ReadingLevel(10, 2, 12));
        level.FleschKincaid.ShouldBe((0.39 * 5) + (11.8 * 1.2) - 15.59, 1e-9);
    }

    [Fact]
    public void The_ease_of_a_Spanish_text_is_the_formula()
    {
        // 8 words, 2 sentences, 15 syllables.
        var level = ReadingLevel.Of("La ola sube y baja. Usted puede esperar.", "es");
        level.ShouldBe(new ReadingLevel(8, 2, 15));
        level.FernandezHuerta.ShouldBe(206.84 - (60 * 15 / 8.0) - (1.02 * 4), 1e-9);
    }

    [Fact]
    public void Headings_and_lines_to_fill_in_make_no_text_easier()
    {
        const string Prose = "Considerable deliberation precedes every professional determination.";
        ReadingLevel.Of($"## A day\n\n- My day: ____\n\n{Prose}", "en").ShouldBe(ReadingLevel.Of(Prose, "en"));
    }

    [Fact]
    public void A_hard_text_is_not_plain()
    {
        ReadingLevel
            .Of("Considerable deliberation precedes every professional determination.", "en")
            .IsPlain("en")
            .ShouldBeFalse();
        ReadingLevel.Of("Usted puede esperar. La ola baja.", "es").IsPlain("es").ShouldBeTrue();
    }
}
