using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Footbridge.Host.Engines;

/// <summary>Sets what SQLite keeps per connection: wait for a lock instead of failing, tell the disk before a commit
/// returns, and overwrite what is deleted: a key that was destroyed must not lie on in a free page.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Statements = "pragma busy_timeout = 10000; pragma synchronous = full; pragma secure_delete = on;";

    public static SqlitePragmas Instance { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Statements;
        command.ExecuteNonQuery();
    }

    // The engine works in this process: nothing would be gained by waiting asynchronously.
    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
