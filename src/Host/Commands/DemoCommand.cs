using System.CommandLine;
using Footbridge.Host.Start;
using Footbridge.Kernel;

namespace Footbridge.Host.Commands;

/// <summary>Makes the demonstration clinic.</summary>
internal static class DemoCommand
{
    public static Command Make()
    {
        var command = new Command("demo", "Fill an empty database with an invented clinic and print one sign-in per role.");
        command.SetAction(RunAsync);
        return command;
    }

    /// <summary>Prints one sign-in per role, when the database holds the demonstration clinic.</summary>
    public static async Task PrintSignInsAsync(IServiceProvider services, string address, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var programs = await scope.ServiceProvider.GetRequiredService<ICallerSource>().SystemAsync(ct);
        if (programs.All(p => p.Program != DemoStories.ProgramOf(DemoClinic.DefaultSeed)))
        {
            return;
        }

        Console.WriteLine();
        Console.WriteLine($"Sign-ins of the demonstration clinic, password {DemoStories.Password}");
        foreach (var person in DemoStories.Staff(DemoClinic.DefaultSeed).DistinctBy(s => s.Role))
        {
            Console.WriteLine($"  {person.Role, -14} {person.Email}");
        }

        Console.WriteLine(
            $"  {RoleCodes.Client, -14} {DemoStories.ClientEmail} (and {DemoStories.SpanishClientEmail}), PIN {DemoStories.Pin}, at {address}/me/sign-in"
        );
        Console.WriteLine($"  {RoleCodes.Family, -14} {DemoStories.FamilyEmail}, PIN {DemoStories.Pin}, at {address}/me/sign-in");
        Console.WriteLine("  One-time links and other messages are shown in the outbox of the administrator.");
        Console.WriteLine();
    }

    private static async Task<int> RunAsync(ParseResult parse, CancellationToken ct)
    {
        await using var place = await CommandServices.OpenAsync(parse, ct);
        if (!await place.Services.GetRequiredService<DemoClinic>().SeedIfEmptyAsync(ct))
        {
            await Console.Error.WriteLineAsync(
                "The database already holds a program; nothing was changed. Choose an empty folder with --data."
            );
            return ExitCode.Refused;
        }

        await PrintSignInsAsync(place.Services, "http://localhost:5080", ct);
        return ExitCode.Done;
    }
}
