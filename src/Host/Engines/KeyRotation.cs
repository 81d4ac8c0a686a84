using System.Data.Common;
using Footbridge.Kernel;
using Footbridge.Storage;
using Footbridge.Storage.Gate;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Footbridge.Host.Engines;

/// <summary>What a rotation did.</summary>
/// <param name="NewKey">Whether a new key was made, or an unfinished rotation carried on.</param>
/// <param name="Resealed">Values sealed anew.</param>
/// <param name="Unreadable">Values that could not be opened and were left as they are, by column.</param>
internal sealed record RotationReport(bool NewKey, long Resealed, IReadOnlyDictionary<string, int> Unreadable);

/// <summary>Seals all encrypted values with the newest key. It can be stopped at any time: values say which key they were sealed with, so
/// the next run carries on where this one stopped.</summary>
internal sealed class KeyRotation(IServiceScopeFactory scopes, KeyRing keys, CookieKeyFiles cookieKeys, WriteTurn writeTurn)
{
    private const int AtOnce = 200;

    /// <summary>Makes a new key, unless values still wait from an earlier run, and seals everything with it.</summary>
    public async Task<RotationReport> RotateAsync(
        IReadOnlyList<Caller> programs,
        IProgress<string>? progress,
        CancellationToken ct
    )
    {
        var carryOn = keys.Keys.Count > 1 && await AnyBehindAsync(programs, ct);
        if (!carryOn)
        {
            keys.Add();
        }

        var (resealed, unreadable) = (0L, new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var program in programs)
        {
            foreach (var column in await ColumnsAsync(program))
            {
                var (done, failed) = await ResealAsync(program, column, progress, ct);
                resealed += done;
                if (failed > 0)
                {
                    var name = $"{column.Table}.{column.Column}";
                    unreadable[name] = unreadable.GetValueOrDefault(name) + failed;
                }
            }
        }

        if (cookieKeys.Reseal() is var left and > 0)
        {
            unreadable["key-*.xml"] = left;
        }

        return new(!carryOn, resealed, unreadable);
    }

    private async Task<bool> AnyBehindAsync(IReadOnlyList<Caller> programs, CancellationToken ct)
    {
        foreach (var program in programs)
        {
            await using var scope = ScopeFor(program);
            var db = scope.ServiceProvider.GetRequiredService<FootbridgeDb>();
            await db.Database.OpenConnectionAsync(ct);
            foreach (var column in EncryptedColumns.Of(db.Model))
            {
                if ((await BehindAsync(db, column, limit: 1, skip: 0, ct)).Count > 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private async Task<(long Done, int Failed)> ResealAsync(
        Caller program,
        EncryptedColumn column,
        IProgress<string>? progress,
        CancellationToken ct
    )
    {
        var (done, failed) = (0L, 0);
        while (true)
        {
            using var turn = await writeTurn.TakeAsync(ct);
            await using var scope = ScopeFor(program);
            var db = scope.ServiceProvider.GetRequiredService<FootbridgeDb>();
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var behind = await BehindAsync(db, column, AtOnce, failed, ct);
            foreach (var (key, value) in behind)
            {
                try
                {
                    await WriteAsync(db, column, key, value, column.Cipher.Reseal(keys.Writer, value), ct);
                    done++;
                }
                catch (ProtectionException)
                {
                    // It stays as it is, is counted, and the report names its column.
                    failed++;
                }
            }

            await transaction.CommitAsync(ct);
            if (behind.Count > 0)
            {
                progress?.Report($"{column.Table}.{column.Column}: {done}");
            }

            if (behind.Count < AtOnce)
            {
                return (done, failed);
            }
        }
    }

    private async Task<List<(object[] Key, byte[] Value)>> BehindAsync(
        FootbridgeDb db,
        EncryptedColumn column,
        int limit,
        int skip,
        CancellationToken ct
    )
    {
        var names = string.Join(", ", column.Key);
        await using var command = CommandOf(
            db,
            $"""
            select {names}, {column.Column} from {column.Table}
            where length({column.Column}) > 0 and substr({column.Column}, 1, {1 + MasterKey.NameSize}) <> @newest
            order by {names} limit {limit} offset {skip}
            """
        );
        Add(command, "newest", Envelope.PrefixOf(keys.Writer));
        var found = new List<(object[], byte[])>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            var key = column.Key.Select((_, i) => reader.GetValue(i)).ToArray();
            found.Add((key, (byte[])reader.GetValue(key.Length)));
        }

        return found;
    }

    private static async Task WriteAsync(
        FootbridgeDb db,
        EncryptedColumn column,
        object[] key,
        byte[] before,
        byte[] after,
        CancellationToken ct
    )
    {
        // Only while it is as it was read: somebody may have written anew meanwhile.
        var where = string.Join(" and ", column.Key.Select((name, i) => $"{name} = @k{i}"));
        await using var command = CommandOf(
            db,
            $"update {column.Table} set {column.Column} = @after where {where} and {column.Column} = @before"
        );
        Add(command, "after", after);
        Add(command, "before", before);
        for (var i = 0; i < key.Length; i++)
        {
            Add(command, $"k{i}", key[i]);
        }

        await command.ExecuteNonQueryAsync(ct);
    }

    private async Task<IReadOnlyList<EncryptedColumn>> ColumnsAsync(Caller program)
    {
        await using var scope = ScopeFor(program);
        return EncryptedColumns.Of(scope.ServiceProvider.GetRequiredService<FootbridgeDb>().Model);
    }

    private AsyncServiceScope ScopeFor(Caller program)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallContext>().Caller = program;
        return scope;
    }

    private static DbCommand CommandOf(FootbridgeDb db, string text)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        // Names of tables and columns come from the model, never from outside.
#pragma warning disable CA2100
        command.CommandText = text;
#pragma warning restore CA2100
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
