using System.Data.Common;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Footbridge.Host.Engines;

/// <summary>Row-level security: the second wall between programs, kept by the server itself.</summary>
internal sealed class PostgresWall : DbConnectionInterceptor
{
    public static PostgresWall Instance { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = NameProgram(connection, eventData);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = NameProgram(connection, eventData);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Puts the wall around each table of program-owned rows, also for the role that owns the tables.</summary>
    public static async Task BuildAsync(FootbridgeDb db, CancellationToken ct)
    {
        foreach (var table in OwnedTables(db))
        {
            // Table names come from the model, never from outside.
#pragma warning disable EF1002
            await db.Database.ExecuteSqlRawAsync(
                $"""
                alter table {table} enable row level security;
                alter table {table} force row level security;
                drop policy if exists program_wall on {table};
                create policy program_wall on {table}
                  using (program_id = nullif(current_setting('app.program', true), '')::uuid)
                  with check (program_id = nullif(current_setting('app.program', true), '')::uuid);
                drop policy if exists backup_window on {table};
                create policy backup_window on {table} for select using (current_setting('app.backup', true) = 'on');
                """,
                ct
            );
#pragma warning restore EF1002
        }
    }

    /// <summary>Whether the role in use walks through the wall.</summary>
    public static Task<bool> IsBypassedAsync(FootbridgeDb db, CancellationToken ct) =>
        db
            .Database.SqlQuery<bool>($"select (rolsuper or rolbypassrls) as \"Value\" from pg_roles where rolname = current_user")
            .SingleAsync(ct);

    public static IReadOnlyList<string> OwnedTables(FootbridgeDb db) =>
        [
            .. db
                .Model.GetEntityTypes()
                .Where(e => typeof(Kernel.IProgramOwned).IsAssignableFrom(e.ClrType))
                .Select(e => e.GetTableName()!)
                .Distinct(StringComparer.Ordinal),
        ];

    private static DbCommand NameProgram(DbConnection connection, ConnectionEndEventData eventData)
    {
        var command = connection.CreateCommand();
        command.CommandText = "select set_config('app.program', @program, false)";
        var parameter = command.CreateParameter();
        parameter.ParameterName = "program";
        var program = (eventData.Context as FootbridgeDb)?.Program ?? default;
        parameter.Value = program == default ? "" : program.Value.ToString();
        command.Parameters.Add(parameter);
        return command;
    }
}
