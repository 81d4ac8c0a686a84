using System.CommandLine;
using System.Text.Json;
using Footbridge.Clinical.Measures;
using Footbridge.Host.Commands;

namespace Footbridge.Slices.Commands;

/// <summary>Instruments on the command line. No database is opened.</summary>
public sealed class MeasureCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("footbridge-test-measures-");
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public async Task The_list_has_a_line_for_each_instrument()
    {
        (await RunAsync("list")).ShouldBe(ExitCode.Done);
        _output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(InstrumentLibrary.All.Count + 1);
    }

    [Fact]
    public async Task Answers_are_scored_as_JSON()
    {
        var answers = Put("answers.json", """{ "1": 3, "2": 3, "3": 3, "4": 3, "5": 2, "6": 3, "7": 2, "8": 1, "9": 1 }""");
        (await RunAsync("score", "phq-9", answers)).ShouldBe(ExitCode.Done);
        using var scored = JsonDocument.Parse(_output.ToString());
        scored.RootElement.GetProperty("total").GetInt32().ShouldBe(21);
        scored.RootElement.GetProperty("alerts")[0].GetProperty("next").GetString().ShouldBe("c-ssrs-screener");
    }

    [Fact]
    public async Task Sex_decides_about_a_cut_off_that_asks_for_it()
    {
        var answers = Put("answers.json", """{ "1": 3, "2": 0, "3": 0 }""");
        (await RunAsync("score", "audit-c", answers, "--sex", "female")).ShouldBe(ExitCode.Done);
        _output.ToString().ShouldContain("positive-women");
        _output.ToString().ShouldNotContain("positive-men");
    }

    [Fact]
    public async Task A_refused_answer_is_told_with_file_line_and_item()
    {
        var answers = Put("answers.json", "{\n\"1\": 3,\n\"9\": 7\n}");
        (await RunAsync("score", "phq-9", answers)).ShouldBe(ExitCode.Refused);
        _error.ToString().ShouldStartWith("answers.json: line 3, 9: The scale of item 9 does not have this answer.");
    }

    [Fact]
    public async Task An_instrument_that_is_not_there_cannot_score()
    {
        (await RunAsync("score", "nothing", Put("answers.json", "{}"))).ShouldBe(ExitCode.Unusable);
        _error.ToString().ShouldContain("measure list");
    }

    [Fact]
    public async Task The_example_of_the_documentation_is_sound_and_scores()
    {
        var own = Put("evening.json", DocumentedExample());
        (await RunAsync("validate", own)).ShouldBe(ExitCode.Done);
        (await RunAsync("score", own, Put("answers.json", """{ "coffee": 1, "cups": 2 }"""))).ShouldBe(ExitCode.Done);
        _output.ToString().ShouldContain("\"total\": 3");
    }

    [Fact]
    public async Task A_broken_file_is_refused_with_each_of_its_faults()
    {
        var own = Put(
            "evening.json",
            DocumentedExample().Replace("\"to\": 2,", "\"to\": 1,").Replace("\"to\": 5 }", "\"to\": 6 }")
        );
        (await RunAsync("validate", own)).ShouldBe(ExitCode.Refused);
        var faults = _error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        faults.Length.ShouldBeGreaterThan(1);
        faults.ShouldAllBe(f => f.StartsWith("evening.json: line "));
    }

    [Fact]
    public async Task A_missing_file_cannot_be_validated() =>
        (await RunAsync("validate", "not-there.json")).ShouldBe(ExitCode.Unusable);

    [Fact]
    public async Task What_is_exported_is_imported_and_sound()
    {
        var (questionnaire, instrument) = (Place("questionnaire.json"), Place("instrument.json"));
        (await RunAsync("export", "gad-7", "--out", questionnaire)).ShouldBe(ExitCode.Done);
        (await RunAsync("import", questionnaire, "--out", instrument)).ShouldBe(ExitCode.Done);
        (await RunAsync("validate", instrument)).ShouldBe(ExitCode.Done);
    }

    [Fact]
    public async Task Without_a_file_the_questionnaire_is_shown()
    {
        (await RunAsync("export", "phq-2")).ShouldBe(ExitCode.Done);
        _output.ToString().ShouldContain("\"resourceType\": \"Questionnaire\"");
    }

    [Fact]
    public async Task A_questionnaire_that_cannot_be_kept_is_refused_with_its_line()
    {
        var file = Put(
            "q.json",
            """
            { "resourceType": "Questionnaire", "status": "active", "title": "T",
              "item": [
                { "linkId": "1", "type": "boolean" },
                { "linkId": "2", "type": "choice", "answerValueSet": "urn:x" }
              ] }
            """
        );
        (await RunAsync("import", file, "--out", Place("instrument.json"))).ShouldBe(ExitCode.Refused);
        _error.ToString().ShouldStartWith("q.json: line 4, item[1].answerValueSet: ");
        File.Exists(Place("instrument.json")).ShouldBeFalse();
    }

    private Task<int> RunAsync(params string[] arguments) =>
        CommandLine.InvokeAsync(["measure", .. arguments], new InvocationConfiguration { Output = _output, Error = _error });

    private string Place(string name) => Path.Combine(_folder.FullName, name);

    private string Put(string name, string text)
    {
        File.WriteAllText(Place(name), text);
        return Place(name);
    }

    // What the documentation shows has to work.
    private static string DocumentedExample()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Footbridge.slnx")))
        {
            folder = folder.Parent!;
        }

        var page = File.ReadAllText(Path.Combine(folder.FullName, "docs", "measures.md"));
        return page.Split("```json\n")[1].Split("```")[0];
    }
}
