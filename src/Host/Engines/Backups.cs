using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Footbridge.Kernel;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Footbridge.Host.Engines;

/// <summary>Copies the database away and back.</summary>
internal sealed class Backups(HostSettings settings)
{
    /// <summary>Takes a consistent copy, also while the program runs.</summary>
    /// <param name="target">Where to; a name with the time under the data folder when null.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Outcome<string>> TakeAsync(string? target, CancellationToken ct)
    {
        var stamp = settings.Clock.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var file = target ?? Path.Combine(settings.BackupDirectory, settings.Postgres is null ? $"{stamp}.db" : $"{stamp}.dump");
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        if (File.Exists(file))
        {
            return Problem.Conflict("host.backup.exists");
        }

        if (settings.Postgres is { } postgres)
        {
            return await RunAsync("pg_dump", postgres, ["--format=custom", "--enable-row-security", "--file", file], ct)
                ? file
                : Problem.Rule("host.backup.failed");
        }

        if (!File.Exists(settings.SqliteFile))
        {
            return Problem.NotFound("host.backup.no-database");
        }

        await using var connection = new SqliteConnection($"Data Source={settings.SqliteFile};Pooling=False");
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "vacuum into $file";
        command.Parameters.AddWithValue("$file", file);
        await command.ExecuteNonQueryAsync(ct);
        return file;
    }

    /// <summary>Puts a copy in place of the database. What was there is kept beside it.</summary>
    public async Task<Outcome<string>> RestoreAsync(string source, CancellationToken ct)
    {
        if (!File.Exists(source))
        {
            return Problem.NotFound("host.restore.no-file");
        }

        if (settings.Postgres is { } postgres)
        {
            return await RunAsync(
                "pg_restore",
                postgres,
                ["--clean", "--if-exists", "--no-owner", "--single-transaction", source],
                ct
            )
                ? source
                : Problem.Rule("host.restore.failed");
        }

        if (!await IsSoundAsync(source, ct))
        {
            return Problem.Rule("host.restore.not-a-backup");
        }

        var kept = await TakeAsync(target: null, ct);
        if (kept.Problem is { } problem && problem.Code != "host.backup.no-database")
        {
            return problem;
        }

        Directory.CreateDirectory(settings.DataDirectory);
        SqliteConnection.ClearAllPools();
        await using (var from = new SqliteConnection($"Data Source={source};Mode=ReadOnly;Pooling=False"))
        await using (var to = new SqliteConnection($"Data Source={settings.SqliteFile};Pooling=False"))
        {
            await from.OpenAsync(ct);
            await to.OpenAsync(ct);
            from.BackupDatabase(to);
        }

        return kept.Succeeded ? kept.Value : source;
    }

    private static async Task<bool> IsSoundAsync(string file, CancellationToken ct)
    {
        try
        {
            await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
            await connection.OpenAsync(ct);
            await using var command = connection.CreateCommand();
            command.CommandText =
                "select (select integrity_check from pragma_integrity_check limit 1) || count(*) from core_audit_head";
            return ((string)(await command.ExecuteScalarAsync(ct))!).StartsWith("ok", StringComparison.Ordinal);
        }
        catch (SqliteException)
        {
            // Not a database, or not ours: the answer is no.
            return false;
        }
    }

    private static async Task<bool> RunAsync(
        string program,
        string connection,
        IReadOnlyList<string> arguments,
        CancellationToken ct
    )
    {
        var target = new NpgsqlConnectionStringBuilder(connection);
        var start = new ProcessStartInfo(program) { UseShellExecute = false };
        foreach (
            var argument in (string[])
                ["--host", target.Host ?? "127.0.0.1", "--port", $"{target.Port}", "--dbname", target.Database ?? ""]
        )
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["PGUSER"] = target.Username;
        start.Environment["PGPASSWORD"] = target.Password;
        // Lets the copy see the rows of all programs (see PostgresWall).
        start.Environment["PGOPTIONS"] = "-c app.backup=on";
        try
        {
            using var process = Process.Start(start);
            if (process is null)
            {
                return false;
            }

            await process.WaitForExitAsync(ct);
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            // The client programs of PostgreSQL are not installed: an ordinary no.
            return false;
        }
    }
}
