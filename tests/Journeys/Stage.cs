using Footbridge.Host;
using Footbridge.Host.Commands;
using Footbridge.Journeys;
using Microsoft.Data.Sqlite;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(Stage))]
// Every journey has a server and browsers of its own; more than two at once only wait for each other on a small machine.
[assembly: Parallelization(Mode = ParallelMode.All, MaxThreads = 2)]

namespace Footbridge.Journeys;

/// <summary>The browser, and a demonstration clinic made once and copied for each journey.</summary>
public sealed class Stage : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("footbridge-test-stage-").FullName;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>When the demonstration clinic was made.</summary>
    internal TuesdayClock Clock { get; } = new();

    public IBrowser Browser => _browser ?? throw new InvalidOperationException("The browser was not started.");

    public async ValueTask InitializeAsync()
    {
        await using (var place = CommandServices.Open(SettingsFor(_folder, Clock) with { SeedDemo = true }))
        {
            await place.Services.PrepareAsync(CancellationToken.None);
        }

        Consolidate(_folder);
        Assertions.SetDefaultExpectTimeout(15_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = "/usr/bin/chromium",
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    /// <summary>Starts a server over a fresh copy of the demonstration clinic.</summary>
    public Task<RunningClinic> OpenAsync() => RunningClinic.StartAsync(this, SettingsFor(CopyData(), Clock.Again()));

    /// <summary>The same, but early on the next day: the building opens soon, and no group is on yet.</summary>
    public Task<RunningClinic> OpenNextMorningAsync() =>
        RunningClinic.StartAsync(this, SettingsFor(CopyData(), Clock.NextMorning()));

    /// <summary>A folder with a fresh copy of the demonstration clinic.</summary>
    public string CopyData()
    {
        var folder = Directory.CreateTempSubdirectory("footbridge-test-journey-").FullName;
        File.Copy(Path.Combine(_folder, "footbridge.db"), Path.Combine(folder, "footbridge.db"));
        // A copy of a database is read with the keys of the one it was made from.
        Directory.CreateDirectory(Path.Combine(folder, "keys"));
        File.Copy(Path.Combine(_folder, "keys", "footbridge.keys"), Path.Combine(folder, "keys", "footbridge.keys"));
        return folder;
    }

    /// <summary>Starts a server without any program.</summary>
    public Task<RunningClinic> OpenEmptyAsync() =>
        RunningClinic.StartAsync(
            this,
            SettingsFor(Directory.CreateTempSubdirectory("footbridge-test-journey-").FullName, Clock.Again())
        );

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    internal static HostSettings SettingsFor(string folder, TimeProvider clock) =>
        new()
        {
            DataDirectory = folder,
            Port = 0,
            Clock = clock,
            SignInAttemptsPerMinute = 10_000,
        };

    // One file to copy: nothing may stay behind in the write-ahead log.
    private static void Consolidate(string folder)
    {
        SqliteConnection.ClearAllPools();
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "footbridge.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "pragma wal_checkpoint(truncate)";
        command.ExecuteNonQuery();
    }
}
