using Microsoft.EntityFrameworkCore;

namespace Footbridge.Storage.Audit;

/// <summary>Writes to and checks the audit trail of the caller's program.</summary>
public static class AuditChain
{
    /// <summary>Adds lines at the end of the chain, in the transaction that is open on the context.</summary>
    internal static async Task AppendAsync(
        FootbridgeDb db,
        TimeProvider clock,
        IReadOnlyList<AuditEntry> entries,
        CancellationToken ct
    )
    {
        var head = await LockedHeadAsync(db, ct);
        if (head is null)
        {
            head = new AuditHead { ProgramId = db.Program, Hash = AuditLine.Beginning };
            db.Add(head);
        }

        var now = clock.GetUtcNow();
        foreach (var entry in entries)
        {
            var line = AuditLine.Of(db.Program, head.Sequence + 1, now, head.Hash, entry);
            db.Add(line);
            head.Sequence = line.Sequence;
            head.Hash = line.Hash;
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>Reads the whole chain of the caller's program and says what is wrong with it.</summary>
    /// <param name="db">A context of the program.</param>
    /// <param name="progress">Told the number of lines read, now and then.</param>
    /// <param name="ct">Stops the reading.</param>
    public static async Task<AuditVerdict> VerifyAsync(FootbridgeDb db, IProgress<long>? progress, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var faults = new List<AuditFault>();
        var expected = 1L;
        var previous = AuditLine.Beginning;
        await foreach (
            var line in db.Set<AuditLine>().AsNoTracking().OrderBy(l => l.Sequence).AsAsyncEnumerable().WithCancellation(ct)
        )
        {
            if (line.Sequence != expected)
            {
                faults.Add(new(expected, line.Sequence - 1, AuditFaultKind.Missing));
            }
            else if (line.Previous != previous)
            {
                faults.Add(new(line.Sequence, line.Sequence, AuditFaultKind.Reordered));
            }

            if (line.ComputeHash() != line.Hash)
            {
                faults.Add(new(line.Sequence, line.Sequence, AuditFaultKind.Changed));
            }

            previous = line.Hash;
            expected = line.Sequence + 1;
            if (line.Sequence % 10_000 == 0)
            {
                progress?.Report(line.Sequence);
            }
        }

        var head = await db.Set<AuditHead>().AsNoTracking().SingleOrDefaultAsync(ct);
        if (head is null && expected > 1)
        {
            faults.Add(new(expected - 1, expected - 1, AuditFaultKind.HeadLost));
        }
        else if (head is not null && head.Sequence >= expected)
        {
            faults.Add(new(expected, head.Sequence, AuditFaultKind.Missing));
        }
        else if (head is not null && (head.Sequence != expected - 1 || head.Hash != previous))
        {
            faults.Add(new(head.Sequence, expected - 1, AuditFaultKind.HeadLost));
        }

        return new(expected - 1, previous, faults);
    }

    /// <summary>Whether a line with this hash is in the chain of the caller's program.</summary>
    public static Task<bool> HoldsAsync(FootbridgeDb db, string hash, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<AuditLine>().AnyAsync(l => l.Hash == hash, ct);
    }

    private static Task<AuditHead?> LockedHeadAsync(FootbridgeDb db, CancellationToken ct)
    {
        if (db.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal))
        {
            // The transaction already holds the only write lock there is.
            return db.Set<AuditHead>().AsTracking().SingleOrDefaultAsync(ct);
        }

        return db.Set<AuditHead>()
            .FromSql($"select * from core_audit_head where program_id = {db.Program.Value} for update")
            .AsTracking()
            .SingleOrDefaultAsync(ct);
    }
}

/// <summary>What can be wrong with a chain.</summary>
public enum AuditFaultKind
{
    /// <summary>The content no longer matches its hash.</summary>
    Changed,

    /// <summary>Lines are gone.</summary>
    Missing,

    /// <summary>The line does not follow the one before it.</summary>
    Reordered,

    /// <summary>The kept end of the chain does not match the last line.</summary>
    HeadLost,
}

/// <summary>A fault of a chain.</summary>
/// <param name="From">First line concerned.</param>
/// <param name="To">Last line concerned.</param>
/// <param name="Kind">What is wrong.</param>
public sealed record AuditFault(long From, long To, AuditFaultKind Kind);

/// <summary>What the check of a chain found.</summary>
/// <param name="Lines">Number of the last line.</param>
/// <param name="Head">Hash of the last line: kept elsewhere, it proves later that the end was not cut off and made anew.</param>
/// <param name="Faults">What is wrong; empty when all is well.</param>
public sealed record AuditVerdict(long Lines, string Head, IReadOnlyList<AuditFault> Faults);
