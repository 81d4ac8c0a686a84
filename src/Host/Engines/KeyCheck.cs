using Footbridge.Storage;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Host.Engines;

/// <summary>Says whether the keys at hand are those of the database, before anything is written with wrong ones.</summary>
internal static class KeyCheck
{
    /// <summary>Names of keys that stored values ask for and that are not in the ring. One value of each table is looked at.</summary>
    public static async Task<IReadOnlyList<string>> MissingAsync(FootbridgeDb db, CancellationToken ct)
    {
        var looks = EncryptedColumns
            .Of(db.Model)
            .DistinctBy(c => c.Table)
            .Select(c =>
                $"""select name as "Value" from (select substr({c.Column}, 1, {1 + MasterKey.NameSize}) as name from {c.Table} where length({c.Column}) > 0 limit 1) as {c.Table}_name"""
            );
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!db.IsSqlite)
        {
            // Rows of all programs, for this transaction (see PostgresWall).
            await db.Database.ExecuteSqlRawAsync("select set_config('app.backup', 'on', true)", ct);
        }

        var names = await db.Database.SqlQueryRaw<byte[]>(string.Join(" union all ", looks)).ToListAsync(ct);
        return [.. names.Select(n => n[1..]).Where(n => !IsThere(db.Keys, n)).Select(Convert.ToHexStringLower).Distinct()];
    }

    private static bool IsThere(KeyRing keys, byte[] name) => keys.Keys.Any(k => k.NameBytes.SequenceEqual(name));
}
