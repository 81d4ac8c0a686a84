using Footbridge.Contracts.Demo;
using Footbridge.Host;
using Footbridge.Host.Engines;
using Footbridge.Host.Start;
using Footbridge.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace Footbridge.Slices;

/// <summary>A migrated database with two programs in it, made once per engine and copied for each test: the program under test, which has
/// staff, rooms, groups and roles but nobody in care, and another one full of people whose rows must never be seen.</summary>
internal sealed class Template
{
    public static readonly DateTimeOffset Now = new(2026, 3, 10, 14, 0, 0, TimeSpan.Zero);
    private const int OwnSeed = 1;
    private const int OtherSeed = 2;
    private static readonly SemaphoreSlim Turn = new(1, 1);
    private static readonly Dictionary<Engine, Template> Made = [];

    // A copy of a database is read with the keys of the one it was made from.
    private static readonly string KeyFile = Path.Combine(
        Directory.CreateTempSubdirectory("footbridge-test-keys-").FullName,
        "footbridge.keys"
    );
    private static int _copies;

    private Template(string place, DemoStory own, DemoStory other)
    {
        Place = place;
        Own = own;
        Other = other;
    }

    /// <summary>The SQLite file or the name of the PostgreSQL database.</summary>
    public string Place { get; }

    public DemoStory Own { get; }

    public DemoStory Other { get; }

    public static async Task<Template> OfAsync(Engine engine)
    {
        await Turn.WaitAsync();
        try
        {
            if (!Made.TryGetValue(engine, out var template))
            {
                template = await MakeAsync(engine);
                Made.Add(engine, template);
            }

            return template;
        }
        finally
        {
            Turn.Release();
        }
    }

    /// <summary>Copies the template and says how to reach the copy.</summary>
    public async Task<HostSettings> CopyAsync(Engine engine, FakeTimeProvider clock)
    {
        var settings = NewSettings(clock);
        if (engine == Engine.Sqlite)
        {
            File.Copy(Place, settings.SqliteFile);
            return settings;
        }

        var name = $"fb_test_{Environment.ProcessId}_{Interlocked.Increment(ref _copies)}";
        await AdministrateAsync($"create database {name} template {Place} strategy file_copy");
        return settings with { Postgres = ConnectionTo(name) };
    }

    /// <summary>An empty database on PostgreSQL for a folder of its own.</summary>
    public static async Task<HostSettings> EmptyAsync(HostSettings settings)
    {
        var name = $"fb_test_{Environment.ProcessId}_{Interlocked.Increment(ref _copies)}";
        await AdministrateAsync($"create database {name}");
        return settings with { Postgres = ConnectionTo(name) };
    }

    /// <summary>Takes a copy away.</summary>
    public static async Task DropAsync(HostSettings settings)
    {
        if (settings.Postgres is { } postgres)
        {
            NpgsqlConnection.ClearPool(new NpgsqlConnection(postgres));
            await DropDatabaseAsync(new NpgsqlConnectionStringBuilder(postgres).Database!);
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(settings.DataDirectory, recursive: true);
    }

    // A worker of the server that tidies up just then is nobody's to end: it is done in a moment.
    private static async Task DropDatabaseAsync(string name)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await AdministrateAsync($"drop database if exists {name} with (force)");
                return;
            }
            catch (PostgresException busy) when (busy.SqlState == "42501" && attempt < 20)
            {
                await Task.Delay(250);
            }
        }
    }

    private static async Task<Template> MakeAsync(Engine engine)
    {
        var clock = new FakeTimeProvider(Now);
        var settings = NewSettings(clock);
        if (engine == Engine.Postgres)
        {
            var name = $"fb_template_{Environment.ProcessId}";
            await AdministrateAsync($"drop database if exists {name} with (force)");
            await AdministrateAsync($"create database {name}");
            settings = settings with { Postgres = ConnectionTo(name) };
        }

        var other = DemoStories.Make(OtherSeed, Now);
        var own = DemoStories.Make(OwnSeed, Now) with { Clients = [], Families = [] };
        // Staff of the two programs share no mail address.
        other = other with
        {
            Staff = [.. other.Staff.Select(s => s with { Email = $"other.{s.Email}" })],
        };
        await using (var services = ClinicServices.Build(settings))
        {
            await services.GetRequiredService<DatabaseStart>().RunAsync(CancellationToken.None);
            var clinic = services.GetRequiredService<DemoClinic>();
            await clinic.FillAsync(own, CancellationToken.None);
            await clinic.FillAsync(other, CancellationToken.None);
            await CheckpointAsync(services, own);
        }

        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        if (engine == Engine.Sqlite)
        {
            return new(settings.SqliteFile, own, other);
        }

        return new(new NpgsqlConnectionStringBuilder(settings.Postgres!).Database!, own, other);
    }

    // One file to copy: nothing may stay behind in the write-ahead log.
    private static async Task CheckpointAsync(ServiceProvider services, DemoStory story)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallContext>().Caller = Caller.System(story.Program, story.Zone);
        var db = scope.ServiceProvider.GetRequiredService<FootbridgeDb>();
        if (db.IsSqlite)
        {
            await db.Database.ExecuteSqlRawAsync("pragma wal_checkpoint(truncate)");
        }
    }

    private static HostSettings NewSettings(FakeTimeProvider clock) =>
        new()
        {
            DataDirectory = Directory.CreateTempSubdirectory("footbridge-test-").FullName,
            Port = 0,
            Clock = clock,
            SignInAttemptsPerMinute = 10_000,
            KeyFile = KeyFile,
            // A push service of a test's own.
            Push = new() { OtherHosts = ["127.0.0.1"] },
        };

    private static string ConnectionTo(string database) =>
        new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable(EnginesAttribute.PostgresVariable))
        {
            Database = database,
        }.ConnectionString;

    private static async Task AdministrateAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(Environment.GetEnvironmentVariable(EnginesAttribute.PostgresVariable));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
