using System.Security.Cryptography;
using System.Text;
using Footbridge.Kernel;
using Footbridge.Storage.Gate;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Storage.Export;

/// <summary>What a deletion took away.</summary>
/// <param name="Rows">Rows by table.</param>
/// <param name="Digest">SHA-256 over the sorted keys of all rows, hexadecimal: whoever holds an old copy can show that it was of these rows.</param>
public sealed record ErasedRows(IReadOnlyDictionary<string, int> Rows, string Digest);

/// <summary>Deletes everything of one client, table by table, in the transaction that is open.</summary>
public static class Erasure
{
    /// <summary>How many rows would go, by table; tables without any are left out.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> CountAsync(
        FootbridgeDb db,
        ClientId client,
        IReadOnlySet<string> kept,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = new ClientRows(db, client);
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var table in ClientTables.Of(db.Model).Where(t => !kept.Contains(t.Name)))
        {
            if (await rows.CountAsync(table, ct) is > 0 and var count)
            {
                counts.Add(table.Name, count);
            }
        }

        return counts;
    }

    /// <summary>Deletes them.</summary>
    /// <param name="db">A context of the program.</param>
    /// <param name="client">The client.</param>
    /// <param name="kept">Tables that stay: the audit trail and the proof of the deletion itself.</param>
    /// <param name="ct">Stops the deletion.</param>
    public static async Task<ErasedRows> EraseAsync(
        FootbridgeDb db,
        ClientId client,
        IReadOnlySet<string> kept,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = new ClientRows(db, client);
        var tables = ClientTables.ForDeletion([.. ClientTables.Of(db.Model).Where(t => !kept.Contains(t.Name))]);
        var keys = new List<string>();
        foreach (var table in tables)
        {
            keys.AddRange((await rows.ReadAsync(table, ct)).Select(row => KeyOf(table, row)));
        }

        await rows.RememberAsync(tables, ct);
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            if (await rows.DeleteAsync(table, ct) is > 0 and var count)
            {
                counts.Add(table.Name, count);
            }
        }

        // Answers kept for forms sent twice may name the client.
        var name = client.Value.ToString();
        var answers = await db.Set<CommandKey>().Where(k => k.Answer.Contains(name)).ExecuteDeleteAsync(ct);
        if (answers > 0)
        {
            counts.Add("core_command_key", answers);
        }

        keys.Sort(StringComparer.Ordinal);
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', keys)));
        return new(counts, Convert.ToHexStringLower(digest));
    }

    private static string KeyOf(ClientTable table, object row) =>
        $"{table.Name}:{string.Join(',', table.Entity.FindPrimaryKey()!.Properties.Select(p => p.GetGetter().GetClrValue(row)))}";
}
