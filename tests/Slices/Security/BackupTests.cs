using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Footbridge.Host;
using Footbridge.Host.Commands;
using Footbridge.Host.Engines;
using Footbridge.Slices.Gate;
using Footbridge.Storage;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Security;

/// <summary>A backup is of no use to a thief, and comes back row for row or not at all.</summary>
public sealed class BackupTests
{
    [Theory, Engines]
    public async Task A_backup_restored_elsewhere_has_the_same_rows_in_every_table(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.SafetyItemAsync();
        await EncryptionTests.CheckInAsync(clinic, "Words that come back.");
        var before = await RowHashesAsync(clinic.Settings);
        var copy = await BackedUpAsync(clinic);
        await using var elsewhere = await Elsewhere.MakeAsync(clinic.Settings, engine);
        (await CommandLine.InvokeAsync(["restore", copy, .. Place(elsewhere.Settings)])).ShouldBe(ExitCode.Done);
        (await RowHashesAsync(elsewhere.Settings)).ShouldBe(before);
        before.Count.ShouldBeGreaterThan(40);
    }

    [Theory, Engines]
    public async Task A_backup_shows_nothing_to_whoever_finds_it(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var bytes = await File.ReadAllBytesAsync(await BackedUpAsync(clinic), TestContext.Current.CancellationToken);
        foreach (var word in (string[])["SQLite format", "PGDMP", "create table", clinic.Story.Staff[0].Email])
        {
            bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)).ShouldBe(-1, word);
        }
    }

    [Theory, Engines]
    public async Task A_backup_that_was_changed_or_cut_short_is_refused_before_anything_is_touched(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var copy = await BackedUpAsync(clinic);
        var bytes = await File.ReadAllBytesAsync(copy, TestContext.Current.CancellationToken);
        await EncryptionTests.CheckInAsync(clinic, "After the copy.");
        var before = await RowHashesAsync(clinic.Settings);
        bytes[bytes.Length / 2] ^= 1;
        (await RefusalAsync(clinic, bytes)).ShouldBe("host.restore.changed");
        bytes[bytes.Length / 2] ^= 1;
        (await RefusalAsync(clinic, bytes[..(bytes.Length - 5000)])).ShouldBe("host.restore.changed");
        (await RowHashesAsync(clinic.Settings)).ShouldBe(before);
    }

    [Theory, Engines]
    public async Task A_backup_of_other_keys_is_refused_with_the_name_of_the_key(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var copy = await BackedUpAsync(clinic);
        var others = clinic.Settings with { KeyFile = Path.Combine(clinic.Settings.DataDirectory, "other.keys") };
        new KeyFile(others.KeyFile).Add(MasterKey.New(clinic.Clock.GetUtcNow()));
        await using var services = ClinicServices.Build(others);
        var refused = await services
            .GetRequiredService<Backups>()
            .RestoreAsync(copy, plain: false, TestContext.Current.CancellationToken);
        refused.Problem!.Code.ShouldBe("host.restore.key-unknown");
        refused.Problem.Arguments.ShouldBe([clinic.Services.GetRequiredService<KeyRing>().Writer.Name]);
    }

    [Theory, Engines]
    public async Task A_plain_backup_is_made_and_taken_only_when_asked_for(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var copy = Path.Combine(clinic.Settings.DataDirectory, "plain");
        (await CommandLine.InvokeAsync(["backup", copy, "--plain", .. Place(clinic.Settings)])).ShouldBe(ExitCode.Done);
        (await CommandLine.InvokeAsync(["restore", copy, .. Place(clinic.Settings)])).ShouldBe(ExitCode.Refused);
        (await CommandLine.InvokeAsync(["restore", copy, "--plain", .. Place(clinic.Settings)])).ShouldBe(ExitCode.Done);
    }

    [Fact]
    public async Task No_unsealed_copy_is_left_behind_and_the_backup_is_for_its_owner_alone()
    {
        await using var clinic = await Clinic.OpenAsync(Engine.Sqlite);
        var copy = await BackedUpAsync(clinic);
        await CommandLine.InvokeAsync(["restore", copy, .. Place(clinic.Settings)]);
        Directory
            .EnumerateFiles(clinic.Settings.DataDirectory, "*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".part", StringComparison.Ordinal) || f.EndsWith(".copy", StringComparison.Ordinal))
            .ShouldBeEmpty();
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(copy).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Theory, Engines]
    public async Task Before_a_migration_a_sealed_backup_is_taken(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await EncryptionTests.ExecuteAsync(
            clinic,
            """update "__EFMigrationsHistory" set migration_id = '20000101000000_Older'"""
        );
        // The database is already as the program wants it, so the migration itself must fail; the backup comes before it.
        await using var services = ClinicServices.Build(clinic.Settings);
        await Should.ThrowAsync<DbException>(() =>
            services.GetRequiredService<DatabaseStart>().RunAsync(TestContext.Current.CancellationToken)
        );
        var copy = Directory.EnumerateFiles(clinic.Settings.BackupDirectory).ShouldHaveSingleItem();
        copy.ShouldEndWith(".sealed");
    }

    private static async Task<string> BackedUpAsync(Clinic clinic)
    {
        var copy = Path.Combine(clinic.Settings.DataDirectory, "copy");
        (await CommandLine.InvokeAsync(["backup", copy, .. Place(clinic.Settings)])).ShouldBe(ExitCode.Done);
        return copy;
    }

    private static async Task<string> RefusalAsync(Clinic clinic, byte[] bytes)
    {
        var file = Path.Combine(clinic.Settings.DataDirectory, "changed");
        await File.WriteAllBytesAsync(file, bytes);
        var outcome = await clinic
            .Services.GetRequiredService<Backups>()
            .RestoreAsync(file, plain: false, CancellationToken.None);
        return outcome.Problem!.Code;
    }

    private static string[] Place(HostSettings settings) =>
        [
            "--data",
            settings.DataDirectory,
            "--key-file",
            settings.KeyFile,
            .. settings.Postgres is { } postgres ? (string[])["--postgres", postgres] : [],
        ];

    /// <summary>A hash over all rows of each table, whatever program they belong to.</summary>
    private static async Task<IReadOnlyDictionary<string, string>> RowHashesAsync(HostSettings settings)
    {
        await using var services = ClinicServices.Build(settings);
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallContext>().Caller = Caller.System(default);
        var db = scope.ServiceProvider.GetRequiredService<FootbridgeDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (settings.Postgres is not null)
        {
            await db.Database.ExecuteSqlRawAsync("select set_config('app.backup', 'on', true)");
        }

        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in db.Model.GetEntityTypes().Select(e => e.GetTableName()).OfType<string>().Distinct())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"select * from {table}";
            await using var reader = await command.ExecuteReaderAsync();
            var rows = new List<string>();
            while (await reader.ReadAsync())
            {
                rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Words(reader.GetValue(i)))));
            }

            rows.Sort(StringComparer.Ordinal);
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows)));
            hashes[table] = $"{rows.Count} {Convert.ToHexStringLower(hash)}";
        }

        return hashes;
    }

    private static string Words(object value) =>
        value switch
        {
            byte[] bytes => Convert.ToHexString(bytes),
            Array list => string.Join(',', list.Cast<object>()),
            IFormattable plain => plain.ToString(null, CultureInfo.InvariantCulture),
            _ => $"{value}",
        };

    /// <summary>A clean folder, and on PostgreSQL an empty database, with the same keys.</summary>
    private sealed class Elsewhere : IAsyncDisposable
    {
        public required HostSettings Settings { get; init; }

        public static async Task<Elsewhere> MakeAsync(HostSettings like, Engine engine)
        {
            var settings = like with { DataDirectory = Directory.CreateTempSubdirectory("footbridge-test-").FullName };
            return new() { Settings = engine == Engine.Postgres ? await Template.EmptyAsync(settings) : settings };
        }

        public async ValueTask DisposeAsync() => await Template.DropAsync(Settings);
    }
}
