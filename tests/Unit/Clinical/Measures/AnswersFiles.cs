using Footbridge.Clinical.Measures;
using Footbridge.Clinical.Measures.Reading;
using Footbridge.Clinical.Measures.Results;

namespace Footbridge.Unit.Clinical.Measures;

public sealed class AnswersFiles
{
    [Fact]
    public void Numbers_and_words_are_read() =>
        AnswersFile
            .Read("""{ "a": 1, "b": "no" }""")
            .Answers.ShouldBe(new Dictionary<string, Answer> { ["a"] = 1, ["b"] = "no" });

    [Theory]
    [InlineData("", "line 1: ")]
    [InlineData("null", "line 1: the document is empty")]
    [InlineData("{\n\"a\": [1]\n}", "line 2, a: is a number or a text")]
    [InlineData("{\n\"a\": 1,\n\"a\": 2\n}", "line 3, a: stands there twice")]
    [InlineData("[1, 2]", "line 1: is an object with fields")]
    public void What_is_no_answer_is_refused_with_its_line(string text, string refusal) =>
        AnswersFile.Read(text).Fault!.ToString().ShouldStartWith(refusal);

    [Fact]
    public void A_refused_answer_is_found_in_the_file()
    {
        var file = AnswersFile.Read("{\n\"1\": 2,\n\"2\": 5\n}");
        var problem = Scoring.Score(InstrumentLibrary.Find("phq-9")!, file.Answers!).Problem!;
        file.At(problem).ToString().ShouldStartWith("line 3, 2: The scale of item 2 does not have this answer.");
    }
}
