using System.CommandLine;
using Footbridge.Contracts.Monitoring;
using Footbridge.Kernel;
using Footbridge.Ui;

namespace Footbridge.Host.Commands;

/// <summary>Drug screens from files of laboratories.</summary>
internal static class ScreensCommand
{
    public static Command Make()
    {
        var file = new Argument<FileInfo>("file") { Description = "HL7 v2.5.1 ORU^R01, or comma-separated rows." };
        var import = new Command("import", "Take a laboratory's results; what is not matched is told with line and reason.")
        {
            file,
        };
        import.SetAction((parse, ct) => RunAsync(parse, parse.GetValue(file)!, ct));
        return new Command("screens", "Drug screens: take results of laboratories.") { import };
    }

    private static async Task<int> RunAsync(ParseResult parse, FileInfo file, CancellationToken ct)
    {
        var (output, error) = (parse.InvocationConfiguration.Output, parse.InvocationConfiguration.Error);
        if (!file.Exists)
        {
            await error.WriteLineAsync("There is no such file.");
            return ExitCode.Unusable;
        }

        await using var place = await CommandServices.OpenAsync(parse, ct);
        if (await place.ProgramAsync(parse.GetValue(CommandLine.ProgramOption), ct) is not { } program)
        {
            await error.WriteLineAsync(
                "There is no such program in this database. Start ./run first, or look at --data and --program."
            );
            return ExitCode.Unusable;
        }

        await using var scope = place.ScopeFor(program, "screens import");
        var outcome = await scope
            .ServiceProvider.GetRequiredService<ICommand<LabFile, LabFileTaken>>()
            .HandleAsync(new(await File.ReadAllBytesAsync(file.FullName, ct)), ct);
        if (outcome.Failed(out var problem, out var taken))
        {
            await error.WriteLineAsync($"refused: {place.Words(problem)}");
            return ExitCode.Refused;
        }

        var text = place.Services.GetRequiredService<IText>();
        foreach (var note in taken.NotTaken)
        {
            await output.WriteLineAsync($"not taken: {text[note.Code, note.Line, note.Part]}");
        }

        await output.WriteLineAsync($"{taken.Taken} taken, {taken.Before} taken before, {taken.NotTaken.Count} not taken");
        return taken.NotTaken.Count == 0 ? ExitCode.Done : ExitCode.Refused;
    }
}
