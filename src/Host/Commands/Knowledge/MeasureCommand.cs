using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Footbridge.Clinical.Measures;
using Footbridge.Clinical.Measures.Instruments;
using Footbridge.Clinical.Measures.Reading;
using Footbridge.Clinical.Measures.Results;
using Footbridge.Fhir.Questionnaires;
using Footbridge.Kernel;
using Footbridge.Monitoring.Measures;

namespace Footbridge.Host.Commands;

/// <summary>Instruments as documents: what there is, scoring, checking a file, and questionnaires for other systems. No database is opened.</summary>
internal static class MeasureCommand
{
    private static readonly Argument<string> Id = new("id") { Description = "Name of an instrument, or a file of one." };
    private static readonly Argument<FileInfo> FileArgument = new("file") { Description = "A JSON document." };
    private static readonly QuestionnaireFiles Questionnaires = new();

    public static Command Make() =>
        new("measure", "Instruments: list, score, validate, and questionnaires of FHIR R4 in and out.")
        {
            MakeList(),
            MakeScore(),
            MakeValidate(),
            MakeExport(),
            MakeImport(),
        };

    private static Command MakeList()
    {
        var list = new Command("list", "Show the instruments that the program ships.");
        list.SetAction(parse =>
        {
            var to = parse.InvocationConfiguration.Output;
            to.WriteLine($"{"id", -18}{"license", -9}{"words", -14}{"items", 6}  {"languages", -10}name");
            foreach (var i in InstrumentLibrary.All)
            {
                var words =
                    i.License.NotShipped ? "not shipped"
                    : i.License.ScoringOnly ? "scoring only"
                    : "yes";
                var languages =
                    i.License.ScoringOnly ? "-"
                    : i.SpanishSource is null ? "en"
                    : "en, es";
                to.WriteLine($"{i.Id, -18}{i.License.Class, -9}{words, -14}{i.Items.Count, 6}  {languages, -10}{i.Name.En}");
            }

            return ExitCode.Done;
        });
        return list;
    }

    private static Command MakeScore()
    {
        var sex = new Option<Sex?>("--sex") { Description = "Female or male, for cut-offs that were found apart." };
        var answers = new Argument<FileInfo>("answers") { Description = "Answers by item: a JSON object." };
        var score = new Command("score", "Score answers and print what they come to as JSON.") { Id, answers, sex };
        score.SetAction(
            (parse, ct) =>
                WithInstrumentAsync(
                    parse,
                    async instrument =>
                    {
                        var file = parse.GetValue(answers)!;
                        if (!file.Exists)
                        {
                            return Missing(parse, file);
                        }

                        var reading = AnswersFile.Read(await File.ReadAllTextAsync(file.FullName, ct));
                        if (reading.Answers is not { } given)
                        {
                            return Refuse(parse, file, [reading.Fault!]);
                        }

                        if (Scoring.Score(instrument, given, parse.GetValue(sex)).Failed(out var problem, out var scored))
                        {
                            return Refuse(parse, file, [reading.At(problem)]);
                        }

                        parse.InvocationConfiguration.Output.WriteLine(JsonSerializer.Serialize(scored, MeasureJson.Options));
                        return ExitCode.Done;
                    },
                    ct
                )
        );
        return score;
    }

    private static Command MakeValidate()
    {
        var validate = new Command("validate", "Check the file of an instrument: its form, its numbers and its examples.")
        {
            FileArgument,
        };
        validate.SetAction(
            async (parse, ct) =>
            {
                var file = parse.GetValue(FileArgument)!;
                if (!file.Exists)
                {
                    return Missing(parse, file);
                }

                var reading = InstrumentReader.Read(await File.ReadAllTextAsync(file.FullName, ct));
                if (reading.Instrument is not { } instrument)
                {
                    return Refuse(parse, file, reading.Faults);
                }

                parse.InvocationConfiguration.Output.WriteLine(
                    $"ok: {instrument.Id} {instrument.Version}, {instrument.Items.Count} items, {instrument.Examples.Count} examples score as they say"
                );
                return ExitCode.Done;
            }
        );
        return validate;
    }

    private static Command MakeExport()
    {
        var to = new Option<FileInfo?>("--out") { Description = "Where it is written; the screen when left out." };
        var export = new Command("export", "Write an instrument as a FHIR R4 Questionnaire.") { Id, to };
        export.SetAction(
            (parse, ct) =>
                WithInstrumentAsync(
                    parse,
                    async instrument =>
                    {
                        var text = Questionnaires.Write(QuestionnaireForms.Of(instrument));
                        if (parse.GetValue(to) is { } target)
                        {
                            await CommandFiles.WriteWholeAsync(target, text);
                        }
                        else
                        {
                            parse.InvocationConfiguration.Output.WriteLine(text);
                        }

                        return ExitCode.Done;
                    },
                    ct
                )
        );
        return export;
    }

    private static Command MakeImport()
    {
        var to = new Option<FileInfo>("--out") { Description = "Where the instrument is written.", Required = true };
        var import = new Command("import", "Make the file of an instrument of a FHIR R4 Questionnaire.") { FileArgument, to };
        import.SetAction(
            async (parse, ct) =>
            {
                var file = parse.GetValue(FileArgument)!;
                if (!file.Exists)
                {
                    return Missing(parse, file);
                }

                var text = await File.ReadAllTextAsync(file.FullName, ct);
                var reading = Questionnaires.Read(text);
                if (reading.Form is not { } form)
                {
                    // What breaks the JSON has a line already; only a sound text is looked through.
                    var lines = reading.Faults.Any(f => f.Line is null) ? JsonLines.Of(text) : null;
                    return Refuse(
                        parse,
                        file,
                        reading.Faults.Select(f => new FileFault(f.Line ?? lines!.Find(f.Path), f.Path, f.Reason))
                    );
                }

                var made = QuestionnaireImport.Read(form);
                if (made.Instrument is not { } instrument)
                {
                    return Refuse(parse, file, made.Faults.Select(f => $"the instrument would have {f.Path}: {f.Reason}"));
                }

                await CommandFiles.WriteWholeAsync(parse.GetValue(to)!, InstrumentReader.Write(instrument));
                parse.InvocationConfiguration.Output.WriteLine(
                    instrument.Scores.Count > 0
                        ? "The total is the sum of the weights. See to license, recall and scoring, and add worked examples before use."
                        : "The answers have no weights: nothing is scored. See to license, recall and scoring, and add worked examples before use."
                );
                return ExitCode.Done;
            }
        );
        return import;
    }

    private static async Task<int> WithInstrumentAsync(ParseResult parse, Func<Instrument, Task<int>> then, CancellationToken ct)
    {
        var id = parse.GetValue(Id)!;
        if (InstrumentLibrary.Find(id) is { } shipped)
        {
            return await then(shipped);
        }

        var file = new FileInfo(id);
        if (!file.Exists)
        {
            await parse.InvocationConfiguration.Error.WriteLineAsync(
                $"There is no instrument and no file {id}. Look at: measure list"
            );
            return ExitCode.Unusable;
        }

        var reading = InstrumentReader.Read(await File.ReadAllTextAsync(file.FullName, ct));
        return reading.Instrument is { } own ? await then(own) : Refuse(parse, file, reading.Faults);
    }

    private static int Missing(ParseResult parse, FileInfo file)
    {
        parse.InvocationConfiguration.Error.WriteLine($"{file.Name}: there is no such file");
        return ExitCode.Unusable;
    }

    private static int Refuse(ParseResult parse, FileInfo file, IEnumerable<object> faults)
    {
        foreach (var fault in faults)
        {
            parse.InvocationConfiguration.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file.Name}: {fault}"));
        }

        return ExitCode.Refused;
    }
}
