using System.Globalization;
using Footbridge.Kernel;
using Footbridge.Storage.Protection;
using Microsoft.Data.Sqlite;

namespace Footbridge.Host.Engines;

/// <summary>Copies the database away and back. A copy is sealed with the key ring unless somebody asks for a plain one; a sealed copy that was
/// changed, cut short or made with other keys is refused before the database is touched.</summary>
internal sealed class Backups(HostSettings settings, KeyRing keys)
{
    /// <summary>Takes a consistent copy, also while the program runs.</summary>
    /// <param name="target">Where to; a name with the time under the data folder when null.</param>
    /// <param name="plain">Whether it stays unsealed.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Outcome<string>> TakeAsync(string? target, bool plain, CancellationToken ct)
    {
        var file = target ?? NameNow(plain);
        if (File.Exists(file))
        {
            return Problem.Conflict("host.backup.exists");
        }

        if (settings.Postgres is null && !File.Exists(settings.SqliteFile))
        {
            return Problem.NotFound("host.backup.no-database");
        }

        if (!plain && keys.IsEmpty)
        {
            return Problem.Rule("host.keys.missing");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        using var part = PrivateFile.Beside(file, "part");
        if (!await CopyAsync(part, plain, ct))
        {
            return Problem.Rule("host.backup.failed");
        }

        part.MoveTo(file);
        return file;
    }

    /// <summary>Puts a copy in place of the database. What was there is kept beside it.</summary>
    /// <param name="source">The copy.</param>
    /// <param name="plain">Whether a copy that is not sealed may be taken: nothing shows who wrote it.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Outcome<string>> RestoreAsync(string source, bool plain, CancellationToken ct)
    {
        if (!File.Exists(source))
        {
            return Problem.NotFound("host.restore.no-file");
        }

        if (!await IsSealedAsync(source, ct))
        {
            return plain ? await PutBackAsync(source, source, ct) : Problem.Rule("host.restore.plain");
        }

        Directory.CreateDirectory(settings.BackupDirectory);
        using var opened = PrivateFile.Beside(Path.Combine(settings.BackupDirectory, "restore"), "part");
        return await OpenAsync(source, opened, ct) is { } problem ? problem : await PutBackAsync(opened.Path, source, ct);
    }

    private string NameNow(bool plain)
    {
        var stamp = settings.Clock.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var ending = (settings.Postgres is null ? "db" : "dump") + (plain ? "" : ".sealed");
        return Path.Combine(settings.BackupDirectory, $"{stamp}.{ending}");
    }

    private async Task<bool> CopyAsync(PrivateFile part, bool plain, CancellationToken ct)
    {
        if (settings.Postgres is { } postgres)
        {
            // The dump goes from one program to the other: it never lies on the disk unsealed.
            await using var to = part.Write();
            return await PostgresTools.DumpAsync(
                settings.PostgresOwner ?? postgres,
                dump => plain ? dump.CopyToAsync(to, ct) : SealedStream.SealAsync(keys, dump, to, ct),
                ct
            );
        }

        if (plain)
        {
            await VacuumAsync(part.Path, ct);
            return true;
        }

        // SQLite can copy into a file only. It lies in the folder of the database itself, and as long as the copying takes.
        using var copy = PrivateFile.Beside(settings.SqliteFile, "copy");
        await VacuumAsync(copy.Path, ct);
        await using var from = File.OpenRead(copy.Path);
        await using var target = part.Write();
        await SealedStream.SealAsync(keys, from, target, ct);
        return true;
    }

    private async Task VacuumAsync(string file, CancellationToken ct)
    {
        await using var connection = new SqliteConnection($"Data Source={settings.SqliteFile};Pooling=False");
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "vacuum into $file";
        command.Parameters.AddWithValue("$file", file);
        await command.ExecuteNonQueryAsync(ct);
    }

    private async Task<Problem?> OpenAsync(string source, PrivateFile opened, CancellationToken ct)
    {
        try
        {
            await using var from = File.OpenRead(source);
            await using var to = opened.Write();
            await SealedStream.OpenAsync(keys, from, to, ct);
            return null;
        }
        catch (ProtectionException refused)
        {
            return refused.Fault switch
            {
                ProtectionFault.KeyUnknown => Problem.Rule("host.restore.key-unknown", null, refused.Key ?? ""),
                ProtectionFault.Changed => Problem.Rule("host.restore.changed"),
                _ => Problem.Rule("host.restore.not-a-backup"),
            };
        }
    }

    private async Task<Outcome<string>> PutBackAsync(string opened, string source, CancellationToken ct)
    {
        if (settings.Postgres is { } postgres)
        {
            return await PostgresTools.RestoreAsync(settings.PostgresOwner ?? postgres, opened, ct)
                ? source
                : Problem.Rule("host.restore.failed");
        }

        if (!await IsSoundAsync(opened, ct))
        {
            return Problem.Rule("host.restore.not-a-backup");
        }

        var kept = await TakeAsync(target: null, plain: false, ct);
        if (kept.Problem is { } problem && problem.Code != "host.backup.no-database")
        {
            return problem;
        }

        Directory.CreateDirectory(settings.DataDirectory);
        SqliteConnection.ClearAllPools();
        await using (var from = new SqliteConnection($"Data Source={opened};Mode=ReadOnly;Pooling=False"))
        await using (var to = new SqliteConnection($"Data Source={settings.SqliteFile};Pooling=False"))
        {
            await from.OpenAsync(ct);
            await to.OpenAsync(ct);
            from.BackupDatabase(to);
        }

        return kept.Succeeded ? kept.Value : source;
    }

    private static async Task<bool> IsSealedAsync(string file, CancellationToken ct)
    {
        await using var stream = File.OpenRead(file);
        var start = new byte[8];
        var length = await stream.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, ct);
        return SealedStream.IsSealed(start.AsSpan(0, length));
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
}
