using Microsoft.EntityFrameworkCore;

namespace Footbridge.Storage.Audit;

/// <summary>Writes to and checks the audit trail of the caller's program.</summary>
public static class AuditChain
{
    private const int LinesAtOnce = 2_000;

    /// <summary>Adds lines at the end of the chain, in the transaction that is open on the context.</summary>
    public static Task AppendAsync(FootbridgeDb db, TimeProvider clock, IReadOnlyList<AuditEntry> entries, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(entries);
        return entries.Count == 0 ? Task.CompletedTask : new AuditWriter(db).AppendAsync(entries, clock.GetUtcNow(), ct);
    }

    /// <summary>Reads the whole chain of the caller's program, a piece at a time, and says what is wrong with it.</summary>
    /// <param name="db">A context of the program.</param>
    /// <param name="progress">Told the number of lines read, now and then.</param>
    /// <param name="ct">Stops the reading.</param>
    public static async Task<AuditVerdict> VerifyAsync(FootbridgeDb db, IProgress<long>? progress, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var check = new AuditCheck();
        var after = long.MinValue;
        while (true)
        {
            var lines = await db.Set<AuditLine>()
                .AsNoTracking()
                .Where(l => l.Sequence > after)
                .OrderBy(l => l.Sequence)
                .Take(LinesAtOnce)
                .ToListAsync(ct);
            var last = lines.Count < LinesAtOnce ? long.MaxValue : lines[^1].Sequence;
            var clients = await db.Set<AuditClient>()
                .AsNoTracking()
                .Where(c => c.Sequence > after && c.Sequence <= last)
                .ToListAsync(ct);
            check.Read(lines, clients.ToLookup(c => c.Sequence, c => c.Client));
            if (last == long.MaxValue)
            {
                break;
            }

            after = last;
            progress?.Report(check.Lines);
        }

        return check.Finish(await db.Set<AuditHead>().AsNoTracking().SingleOrDefaultAsync(ct));
    }

    /// <summary>Whether a line with this hash is in the chain of the caller's program.</summary>
    public static Task<bool> HoldsAsync(FootbridgeDb db, string hash, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<AuditLine>().AnyAsync(l => l.Hash == hash, ct);
    }

    /// <summary>Number of the first line that was written at or after an instant; the number behind the last one when there is none. Lines
    /// stand in the order of time, so a handful of looks finds it and no index has to be kept.</summary>
    public static async Task<long> FirstSinceAsync(FootbridgeDb db, DateTimeOffset at, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var low = 1L;
        var high = await db.Set<AuditHead>().Select(h => h.Sequence).SingleOrDefaultAsync(ct) + 1;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var found = await db.Set<AuditLine>()
                .Where(l => l.Sequence >= middle)
                .OrderBy(l => l.Sequence)
                .Select(l => (DateTimeOffset?)l.At)
                .FirstOrDefaultAsync(ct);
            if (found is { } then && then < at)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
