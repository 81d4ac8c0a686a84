using System.CommandLine;
using Footbridge.Host.Engines;
using Footbridge.Kernel;

namespace Footbridge.Host.Commands;

/// <summary>Copies the database away and back.</summary>
internal static class BackupCommand
{
    public static Command MakeBackup()
    {
        var file = new Argument<string?>("file")
        {
            Description = "Where to; a name with the time under the data folder when left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var plain = new Option<bool>("--plain") { Description = "Leave the copy unencrypted." };
        var command = new Command("backup", "Take a consistent, encrypted copy of the database, also while the program runs.")
        {
            file,
            plain,
        };
        command.SetAction(
            (parse, ct) =>
                RunAsync(
                    parse,
                    backups => backups.TakeAsync(parse.GetValue(file), parse.GetValue(plain), ct),
                    "Backup written to"
                )
        );
        return command;
    }

    public static Command MakeRestore()
    {
        var file = new Argument<string>("file") { Description = "The copy." };
        var plain = new Option<bool>("--plain")
        {
            Description = "Take a copy that is not encrypted. Nothing shows who wrote it.",
        };
        var command = new Command(
            "restore",
            "Put a copy in place of the database. Stop the program first; what was there is kept."
        )
        {
            file,
            plain,
        };
        command.SetAction(
            (parse, ct) =>
                RunAsync(
                    parse,
                    backups => backups.RestoreAsync(parse.GetValue(file)!, parse.GetValue(plain), ct),
                    "Restored; what was there is in"
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parse, Func<Backups, Task<Outcome<string>>> work, string done)
    {
        await using var place = CommandServices.Open(CommandLine.SettingsOf(parse));
        var outcome = await work(place.Services.GetRequiredService<Backups>());
        if (outcome.Failed(out var problem, out var file))
        {
            await Console.Error.WriteLineAsync(place.Words(problem));
            return ExitCode.Refused;
        }

        Console.WriteLine($"{done} {file}");
        return ExitCode.Done;
    }
}
