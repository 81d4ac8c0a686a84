using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Footbridge.Storage.Audit;

/// <summary>Writes lines with plain statements, many rows in each: every page writes some, and change tracking would cost more than all
/// the rest of the writing.</summary>
internal sealed class AuditWriter(FootbridgeDb db)
{
    // SQLite takes 32,766 parameters in one statement, PostgreSQL 65,535.
    private const int RowsAtOnce = 500;

    private static readonly string[] LineColumns =
    [
        "program_id",
        "sequence",
        "at",
        "actor",
        "actor_kind",
        "action",
        "is_change",
        "client",
        "purpose",
        "ground",
        "result",
        "origin",
        "previous",
        "hash",
    ];

    private static readonly string[] ClientColumns = ["program_id", "sequence", "client"];

    /// <summary>Adds entries behind the end of the chain and moves the end, in the transaction that is open.</summary>
    public async Task AppendAsync(IReadOnlyList<AuditEntry> entries, DateTimeOffset now, CancellationToken ct)
    {
        if (db.Program == default)
        {
            throw new InvalidOperationException("A line of the audit trail belongs to a program, and the caller names none.");
        }

        var (sequence, hash) = await LockedHeadAsync(ct);
        var lines = new List<object?[]>(entries.Count);
        var clients = new List<object?[]>();
        foreach (var sent in entries)
        {
            var entry = sent.Clients.Count > 1 ? sent with { Clients = [.. sent.Clients.Distinct()] } : sent;
            var at = Whole(entry.At ?? now);
            var previous = hash;
            sequence++;
            hash = AuditLine.HashOf(entry, db.Program, sequence, at, previous);
            lines.Add([
                db.Program.Value,
                sequence,
                db.IsSqlite ? at.UtcTicks : at,
                entry.Actor?.Value,
                (int)entry.ActorKind,
                entry.Action,
                entry.IsChange,
                entry.Client?.Value,
                (int?)entry.Purpose,
                entry.Ground,
                entry.Result,
                entry.Origin,
                previous,
                hash,
            ]);
            foreach (var client in entry.Clients)
            {
                clients.Add([db.Program.Value, sequence, client.Value]);
            }
        }

        await InsertAsync("core_audit", LineColumns, lines, ct);
        await InsertAsync("core_audit_client", ClientColumns, clients, ct);
        await RunAsync(
            "update core_audit_head set sequence = @p0, hash = @p1 where program_id = @p2",
            [sequence, hash, db.Program.Value],
            ct
        );
    }

    // Engines keep different fractions of a second; the hash must survive the round trip.
    private static DateTimeOffset Whole(DateTimeOffset at) =>
        new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);

    private async Task<(long Sequence, string Hash)> LockedHeadAsync(CancellationToken ct)
    {
        if (await HeadAsync(ct) is { } head)
        {
            return head;
        }

        // Whoever begins a chain at the same moment waits here and then finds the one that is there.
        await RunAsync(
            "insert into core_audit_head (program_id, sequence, hash) values (@p0, 0, @p1) on conflict (program_id) do nothing",
            [db.Program.Value, AuditLine.Beginning],
            ct
        );
        return (await HeadAsync(ct))!.Value;
    }

    private async Task<(long Sequence, string Hash)?> HeadAsync(CancellationToken ct)
    {
        // On SQLite the transaction already holds the only write lock there is.
        const string Read = "select sequence, hash from core_audit_head where program_id = @p0";
        await using var command = Command(db.IsSqlite ? Read : $"{Read} for update", [db.Program.Value]);
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) ? (reader.GetInt64(0), reader.GetString(1)) : null;
    }

    private async Task InsertAsync(string table, string[] columns, List<object?[]> rows, CancellationToken ct)
    {
        foreach (var chunk in rows.Chunk(RowsAtOnce))
        {
            var text = new StringBuilder("insert into ").Append(table).Append(" (").AppendJoin(", ", columns).Append(") values ");
            for (var row = 0; row < chunk.Length; row++)
            {
                text.Append(row == 0 ? "(" : ", (");
                for (var column = 0; column < columns.Length; column++)
                {
                    text.Append(column == 0 ? "@p" : ", @p")
                        .Append(((row * columns.Length) + column).ToString(CultureInfo.InvariantCulture));
                }

                text.Append(')');
            }

            await RunAsync(text.ToString(), chunk.SelectMany(row => row), ct);
        }
    }

    private async Task RunAsync(string statement, IEnumerable<object?> values, CancellationToken ct)
    {
        await using var command = Command(statement, values);
        await command.ExecuteNonQueryAsync(ct);
    }

    // Statements are made of constants; what comes from outside travels as parameters.
    private DbCommand Command(string statement, IEnumerable<object?> values)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = statement;
        var number = 0;
        foreach (var value in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"@p{number++}");
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
