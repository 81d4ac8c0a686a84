using System.CommandLine;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Footbridge.Host.Commands;

/// <summary>Serves the web application.</summary>
internal static class ServeCommand
{
    public static Command Make()
    {
        var port = new Option<int>("--port") { Description = "Port on the loopback address.", DefaultValueFactory = _ => 5080 };
        var empty = new Option<bool>("--empty")
        {
            Description = "Start without demonstration data and set up the first administrator.",
        };
        var skipBackup = new Option<bool>("--skip-backup")
        {
            Description = "Migrate a PostgreSQL database even when no backup can be taken first.",
        };
        var command = new Command("serve", "Serve the web application.") { port, empty, skipBackup };
        command.SetAction(
            (parse, ct) =>
                RunAsync(
                    CommandLine.SettingsOf(parse) with
                    {
                        Port = parse.GetValue(port),
                        SeedDemo = !parse.GetValue(empty),
                        SkipBackup = parse.GetValue(skipBackup),
                    },
                    ct
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(HostSettings settings, CancellationToken ct)
    {
        await using var app = FootbridgeApp.Build(settings);
        await app.Services.PrepareAsync(ct);
        await app.StartAsync(ct);
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Console.WriteLine();
        Console.WriteLine($"Footbridge is at {address}");
        if (settings.SeedDemo)
        {
            await DemoCommand.PrintSignInsAsync(app.Services, address, ct);
        }

        Console.WriteLine("Press Ctrl+C to stop.");
        await app.WaitForShutdownAsync(ct);
        return ExitCode.Done;
    }
}
