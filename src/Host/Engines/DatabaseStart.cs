using Footbridge.Storage;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Host.Engines;

/// <summary>Brings the database to the version of the program: a backup first, then the migrations, then the wall between programs and the
/// lock on the audit trail.</summary>
internal sealed partial class DatabaseStart(
    IServiceScopeFactory scopes,
    HostSettings settings,
    ModelAssemblies assemblies,
    KeyRing keys,
    CookieKeyFiles cookieKeys,
    Backups backups,
    ILogger<DatabaseStart> log
)
{
    public async Task RunAsync(CancellationToken ct)
    {
        Directory.CreateDirectory(settings.DataDirectory);
        await using var scope = scopes.CreateAsyncScope();
        await using var owner = settings.PostgresOwner is { } connection ? OwnerDb(connection) : null;
        var db = owner ?? scope.ServiceProvider.GetRequiredService<FootbridgeDb>();
        var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).Count();
        var pending = (await db.Database.GetPendingMigrationsAsync(ct)).Count();
        await CheckKeysAsync(db, applied > 0 && pending == 0, applied > 0, ct);
        if (pending > 0)
        {
            await MigrateAsync(db, applied, pending, ct);
        }
        else if (settings.Postgres is null)
        {
            // Whoever took the lock off the audit trail meanwhile finds it on again.
            await AuditLock.BuildAsync(db, ct);
        }
    }

    private async Task MigrateAsync(FootbridgeDb db, int applied, int pending, CancellationToken ct)
    {
        if (applied > 0)
        {
            var copy = await backups.TakeAsync(target: null, plain: false, ct);
            LogBackup(copy.Succeeded);
            if (copy.Problem is { } problem && !settings.SkipBackup)
            {
                throw new InvalidOperationException(
                    $"The database must be migrated, and no backup could be taken first ({problem.Code}). Install the PostgreSQL client programs, or start with --skip-backup."
                );
            }
        }

        await db.Database.MigrateAsync(ct);
        LogMigrated(pending);
        await AuditLock.BuildAsync(db, ct);
        if (settings.Postgres is not { } postgres)
        {
            // A property of the file, kept by SQLite itself.
            await db.Database.ExecuteSqlRawAsync("pragma journal_mode = wal", ct);
            return;
        }

        await PostgresWall.BuildAsync(db, ct);
        if (settings.PostgresOwner is not null)
        {
            await PostgresRoles.GrantAsync(db, postgres, ct);
        }

        if (await PostgresWall.IsBypassedAsync(db, ct))
        {
            LogBypassed();
        }
    }

    // A database whose keys are gone must not get new ones without a word: what is in it would stay unreadable, and nobody would know why.
    private async Task CheckKeysAsync(FootbridgeDb db, bool isCurrent, bool isOld, CancellationToken ct)
    {
        if (isOld && keys.IsEmpty)
        {
            throw new InvalidOperationException(
                $"The database is there and its keys are not. Put the key file back at {keys.Place}, or name it with --key-file or FOOTBRIDGE_KEY_FILE."
            );
        }

        _ = keys.Writer;
        if (isCurrent && await KeyCheck.MissingAsync(db, ct) is [_, ..] missing)
        {
            throw new InvalidOperationException(
                $"The database was written with keys that are not in {keys.Place}: {string.Join(", ", missing)}. Put them back, or name the right file with --key-file or FOOTBRIDGE_KEY_FILE."
            );
        }

        if (settings.Keys is null && new KeyFile(settings.KeyFile).IsOpenToOthers)
        {
            LogOpenKeys();
        }

        if (cookieKeys.Reseal() is var left and > 0)
        {
            LogUnsealed(left);
        }
    }

    private PostgresDb OwnerDb(string connection)
    {
        var options = new DbContextOptionsBuilder<PostgresDb>();
        Engine.UsePostgres(options, connection);
        return new(options.Options, assemblies, keys);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Backup before migration taken: {Taken}")]
    private partial void LogBackup(bool taken);

    [LoggerMessage(Level = LogLevel.Information, Message = "Applied {Count} migrations")]
    private partial void LogMigrated(int count);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Others than its owner can read the key file: take their rights away (chmod 600)"
    )]
    private partial void LogOpenKeys();

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "{Count} files with keys that protect cookies could not be sealed: they cannot be read or written"
    )]
    private partial void LogUnsealed(int count);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The database role is a superuser or bypasses row-level security: the second wall between programs does not hold. Use an ordinary role."
    )]
    private partial void LogBypassed();
}
