using System.Globalization;
using Footbridge.Clinical.Measures;
using Footbridge.Clinical.Measures.Results;
using Footbridge.Monitoring.Measures;

namespace Footbridge.Unit.Monitoring;

public sealed class MeasureSheetTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    private static readonly CultureInfo Spanish = CultureInfo.GetCultureInfo("es");
    private static readonly Dictionary<string, Answer> Nothing = [];

    [Fact]
    public void Choices_that_cannot_wait_are_marked_before_anything_is_sent()
    {
        var last = MeasureSheet.Of(InstrumentLibrary.Find("phq-9")!, Nothing, English).Questions[8];
        last.Options.Select(o => o.Urgent).ShouldBe([false, true, true, true]);
    }

    [Fact]
    public void Other_choices_of_the_same_form_are_not_marked() =>
        MeasureSheet
            .Of(InstrumentLibrary.Find("phq-9")!, Nothing, English)
            .Questions.Take(8)
            .ShouldAllBe(q => q.Options.All(o => !o.Urgent));

    [Fact]
    public void A_form_without_Spanish_words_says_so() =>
        MeasureSheet.Of(InstrumentLibrary.Find("phq-9")!, Nothing, Spanish).OtherLanguage.ShouldBeTrue();

    [Fact]
    public void A_form_with_Spanish_words_shows_them()
    {
        var sheet = MeasureSheet.Of(InstrumentLibrary.Find("readiness-ruler")!, Nothing, Spanish);
        (sheet.OtherLanguage, sheet.Questions[0].Text.StartsWith('¿')).ShouldBe((false, true));
    }

    [Fact]
    public void What_is_empty_stays_unanswered() =>
        MeasureSheet
            .Read(InstrumentLibrary.Find("gad-7")!, [new("1", ""), new("2", " "), new("3", "0"), new("other", "1")])
            .Keys.ShouldBe(["3"]);

    [Fact]
    public void Answers_to_questions_that_fall_away_do_not_count()
    {
        var screener = InstrumentLibrary.Find("c-ssrs-screener")!;
        var answers = MeasureSheet.Read(screener, [new("1", "0"), new("2", "0"), new("3", "1"), new("6", "0"), new("6b", "1")]);
        MeasureSheet.WithoutSkipped(screener, answers).Keys.ShouldBe(["1", "2", "6"]);
    }

    [Fact]
    public void The_answers_so_far_stand_in_the_sheet() =>
        MeasureSheet
            .Of(InstrumentLibrary.Find("gad-7")!, new Dictionary<string, Answer> { ["2"] = 3 }, English)
            .Questions[1]
            .Answer.ShouldBe("3");

    [Theory]
    [InlineData("abc d3f")]
    [InlineData("ABC-D3F")]
    [InlineData(" abcd3f ")]
    public void A_code_is_read_however_it_was_typed(string typed) => KioskCode.Tidy(typed).ShouldBe("ABCD3F");

    [Fact]
    public void A_code_holds_no_signs_that_look_alike() =>
        Enumerable.Range(0, 200).SelectMany(_ => KioskCode.New()).ShouldAllBe(sign => !"0O1IL2Z5S8BQG6".Contains(sign));
}
