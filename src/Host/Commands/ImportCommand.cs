using System.CommandLine;
using System.Globalization;
using Footbridge.Contracts.Intake;
using Footbridge.Kernel;

namespace Footbridge.Host.Commands;

/// <summary>Takes referred people from files.</summary>
internal static class ImportCommand
{
    public static Command Make()
    {
        var files = new Argument<FileInfo[]>("file")
        {
            Description = "R4 bundles, one person each.",
            Arity = ArgumentArity.OneOrMore,
        };
        var fhir = new Command(
            "fhir",
            "Take referred people from FHIR R4 bundles, with a report of what was taken, kept and refused."
        )
        {
            files,
        };
        fhir.SetAction((parse, ct) => RunAsync(parse, parse.GetValue(files)!, ct));
        return new Command("import", "Take in what others send.") { fhir };
    }

    private static async Task<int> RunAsync(ParseResult parse, FileInfo[] files, CancellationToken ct)
    {
        foreach (var missing in files.Where(f => !f.Exists))
        {
            await Console.Error.WriteLineAsync($"There is no file at argument {Array.IndexOf(files, missing) + 1}.");
            return ExitCode.Unusable;
        }

        await using var place = await CommandServices.OpenAsync(parse, ct);
        var wanted = parse.GetValue(CommandLine.ProgramOption);
        if (await place.ProgramAsync(wanted, ct) is not { } program)
        {
            await Console.Error.WriteLineAsync(
                "There is no such program in this database. Start ./run first, or look at --data and --program."
            );
            return ExitCode.Unusable;
        }

        var refused = 0;
        for (var i = 0; i < files.Length; i++)
        {
            // Names of people stand in file names: a file is called by its place on the command line.
            Console.WriteLine($"File {i + 1} of {files.Length}");
            if (!await TakeAsync(place, program, files[i], ct))
            {
                refused++;
            }
        }

        Console.WriteLine($"{files.Length - refused} taken, {refused} refused");
        return refused == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    private static async Task<bool> TakeAsync(CommandServices place, Caller program, FileInfo file, CancellationToken ct)
    {
        await using var stream = file.OpenRead();
        var reading = await place.Services.GetRequiredService<IBundleReader>().ReadAsync(stream, ct);
        if (reading.Bundle is not { } bundle)
        {
            foreach (var fault in reading.Faults)
            {
                Console.WriteLine(
                    $"  refused: line {Number(fault.Line)}, position {Number(fault.Position)}, {fault.Path}: {fault.Reason}"
                );
            }

            return false;
        }

        await using var scope = place.ScopeFor(program, "import fhir");
        var taken = await scope
            .ServiceProvider.GetRequiredService<ICommand<ImportPerson, ImportedPerson>>()
            .HandleAsync(bundle.Import, ct);
        if (taken.Failed(out var problem, out var person))
        {
            Console.WriteLine($"  refused: {place.Words(problem)}");
            return false;
        }

        Print(bundle.Report);
        Console.WriteLine(
            person.AlreadyThere
                ? $"  this file was taken before; nothing was changed: /intake/{person.Referral}"
                : $"  the person is on the intake board: /intake/{person.Referral}"
        );
        return true;
    }

    private static void Print(ImportReport report)
    {
        Console.WriteLine($"  {"", -24}{"taken", 8}{"kept", 8}{"refused", 8}");
        foreach (var row in report.Rows)
        {
            Console.WriteLine($"  {row.ResourceType, -24}{row.Taken, 8}{row.KeptAsDocument, 8}{row.Refused.Count, 8}");
        }

        Console.WriteLine(
            $"  {"All " + report.TotalEntries, -24}{report.Taken, 8}{report.KeptAsDocument, 8}{report.RefusedCount, 8}"
        );
        foreach (var fault in report.Refused)
        {
            Console.WriteLine($"  refused: line {Number(fault.Line)}, {fault.Path}: {fault.Reason}");
        }
    }

    private static string Number(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "?";
}
