using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Host.Engines;

/// <summary>Brings the database to the version of the program: a backup first, then the migrations, then the wall.</summary>
internal sealed partial class DatabaseStart(
    IServiceScopeFactory scopes,
    HostSettings settings,
    Backups backups,
    ILogger<DatabaseStart> log
)
{
    public async Task RunAsync(CancellationToken ct)
    {
        Directory.CreateDirectory(settings.DataDirectory);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FootbridgeDb>();
        var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).Count();
        var pending = (await db.Database.GetPendingMigrationsAsync(ct)).Count();
        if (pending == 0)
        {
            return;
        }

        if (applied > 0)
        {
            var copy = await backups.TakeAsync(target: null, ct);
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
        if (settings.Postgres is null)
        {
            // A property of the file, kept by SQLite itself.
            await db.Database.ExecuteSqlRawAsync("pragma journal_mode = wal", ct);
            return;
        }

        await PostgresWall.BuildAsync(db, ct);
        if (await PostgresWall.IsBypassedAsync(db, ct))
        {
            LogBypassed();
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Backup before migration taken: {Taken}")]
    private partial void LogBackup(bool taken);

    [LoggerMessage(Level = LogLevel.Information, Message = "Applied {Count} migrations")]
    private partial void LogMigrated(int count);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The database role is a superuser or bypasses row-level security: the second wall between programs does not hold. Use an ordinary role."
    )]
    private partial void LogBypassed();
}
