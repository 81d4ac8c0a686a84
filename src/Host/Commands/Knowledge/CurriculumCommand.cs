using System.CommandLine;
using System.Globalization;
using Footbridge.Curriculum;

namespace Footbridge.Host.Commands;

/// <summary>The curriculum as documents: what there is, and checking files of sessions. No database is opened.</summary>
internal static class CurriculumCommand
{
    private static readonly Argument<FileInfo[]> Files = new("files")
    {
        Description = "Markdown files of sessions, or folders of them; those that the program ships when left out.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static Command Make() =>
        new("curriculum", "Sessions of the curriculum: list, and check files of them.") { MakeList(), MakeCheck() };

    private static Command MakeList()
    {
        var list = new Command("list", "Show the sessions that the program ships.");
        list.SetAction(parse =>
        {
            var to = parse.InvocationConfiguration.Output;
            to.WriteLine($"{"id", -30}{"track", -20}{"minutes", 8}  {"languages", -11}title");
            foreach (var lesson in Shelf.All)
            {
                var languages = string.Join(", ", lesson.Texts.Keys.Order(StringComparer.Ordinal));
                to.WriteLine($"{lesson.Id, -30}{lesson.Track, -20}{lesson.Minutes, 8}  {languages, -11}{lesson.In("en").Title}");
            }

            return ExitCode.Done;
        });
        return list;
    }

    private static Command MakeCheck()
    {
        var check = new Command(
            "check",
            "Check sessions: form, tags, links, prerequisites, minutes, and how easy they are to read."
        )
        {
            Files,
        };
        check.SetAction(
            async (parse, ct) =>
            {
                var read = await ReadAsync(parse.GetValue(Files) ?? [], ct);
                var lines = CurriculumCheck.Check(read);
                foreach (var line in lines)
                {
                    parse.InvocationConfiguration.Output.WriteLine(Shown(line));
                    foreach (var fault in line.Faults)
                    {
                        await parse.InvocationConfiguration.Error.WriteLineAsync($"{line.File}: {fault}");
                    }
                }

                return lines.Any(l => l.Faults.Count > 0) ? ExitCode.Refused : ExitCode.Done;
            }
        );
        return check;
    }

    private static async Task<List<(string, string)>> ReadAsync(IReadOnlyList<FileInfo> places, CancellationToken ct)
    {
        if (places.Count == 0)
        {
            return [.. Shelf.Files()];
        }

        var read = new List<(string, string)>();
        foreach (var place in places.SelectMany(Under))
        {
            read.Add((place.Name, place.Exists ? await File.ReadAllTextAsync(place.FullName, ct) : ""));
        }

        return read;
    }

    private static IEnumerable<FileInfo> Under(FileInfo place) =>
        Directory.Exists(place.FullName)
            ? new DirectoryInfo(place.FullName)
                .EnumerateFiles("*.md", SearchOption.AllDirectories)
                .OrderBy(f => f.FullName, StringComparer.Ordinal)
            : [place];

    private static string Shown(CurriculumCheck.Line line) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{line.File, -40} {line.Reading.Language, -2} {Level(line), -34} {(line.Faults.Count == 0 ? "ok" : "refused")}"
        );

    private static string Level(CurriculumCheck.Line line) =>
        line.Level is not { } level ? "not read"
        : line.Reading.Language == "es"
            ? string.Create(CultureInfo.InvariantCulture, $"Fernández Huerta {level.FernandezHuerta:0.0}, {level.Words} words")
        : string.Create(CultureInfo.InvariantCulture, $"Flesch-Kincaid {level.FleschKincaid:0.0}, {level.Words} words");
}
