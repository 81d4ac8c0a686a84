using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel.Access;
using Footbridge.Storage;
using Footbridge.Storage.Export;
using Footbridge.Storage.Gate;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Copies.Making;

/// <summary>Makes one copy: a page to read, a bundle for other systems, the kept files, and every table that holds rows of the client.</summary>
internal sealed class CopyMaker(
    FootbridgeDb db,
    CopyShelf shelf,
    RecordPage page,
    IEnumerable<IRecordPart> parts,
    IEnumerable<IRecordFiles> files,
    IRecordBundle bundles,
    IClients clients,
    IPrograms programs,
    WriteTurn turn,
    TimeProvider clock
)
{
    private const int StepsBetweenNews = 8;
    private int _done;

    /// <summary>Makes the copy that was claimed.</summary>
    public async Task MakeAsync(CopyId id, CancellationToken ct)
    {
        var started = Stopwatch.GetTimestamp();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var copy = await db.Set<RecordCopy>().SingleAsync(c => c.Id == id, ct);
        if (await clients.FindAsync(copy.Client, ct) is not { } person)
        {
            await FinishAsync(id, null, started, ct);
            return;
        }

        var program = await programs.CurrentAsync(ct);
        var owner = new RecordOwner(
            person.Id,
            person.GivenName,
            person.FamilyName,
            person.BornOn,
            copy.Language,
            person.Phone,
            person.Email,
            program.Organization,
            clock.GetUtcNow()
        );
        await FinishAsync(id, await ZipAsync(copy, owner, ct), started, ct);
    }

    private async Task<byte[]> ZipAsync(RecordCopy copy, RecordOwner owner, CancellationToken ct)
    {
        var id = copy.Id;
        // Somebody else gets what can be read, and not the program's own tables (42 CFR 2.13(a)).
        var tables = copy.Disclosure is not null
            ? []
            : ClientTables.Of(db.Model).Where(t => !CopyScope.LeftOut.ContainsKey(t.Name)).ToList();
        var all = parts.ToList();
        await TellAsync(id, tables.Count + all.Count + 2, ct);
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            var rows = new ClientRows(db, owner.Client);
            var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
            foreach (var table in tables)
            {
                var found = (await rows.ReadAsync(table, ct)).Where(row => !IsWithheld((row as ILabelled)?.Label)).ToList();
                if (found.Count > 0)
                {
                    counts.Add(table.Name, found.Count);
                    await AddAsync(zip, $"tables/{table.Name}.json", TableText.Of(table, found), ct);
                }

                await StepAsync(id, ct);
            }

            var entries = new List<RecordEntry>();
            foreach (var part in all)
            {
                entries.AddRange((await part.OfAsync(owner.Client, ct)).Where(entry => !IsWithheld(entry.Label)));
                await StepAsync(id, ct);
            }

            foreach (var source in files)
            {
                foreach (var kept in await source.OfAsync(owner.Client, copy.Withheld, ct))
                {
                    await AddAsync(zip, $"files/{kept.Name}", kept.Bytes, ct);
                }
            }

            await AddAsync(zip, "record.fhir.json", bundles.Write(owner, entries), ct);
            await AddAsync(zip, "record.html", page.Write(owner, entries, counts, copy.Withheld, copy.ForName), ct);
        }

        return file.ToArray();

        bool IsWithheld(DataKinds? kinds) => (kinds & copy.Withheld) is not (null or DataKinds.None);
    }

    private static async Task AddAsync(ZipArchive zip, string name, byte[] bytes, CancellationToken ct)
    {
        await using var stream = await zip.CreateEntry(name, CompressionLevel.Optimal).OpenAsync(ct);
        await stream.WriteAsync(bytes, ct);
    }

    private async Task StepAsync(CopyId id, CancellationToken ct)
    {
        if (++_done % StepsBetweenNews == 0)
        {
            using var _ = await turn.TakeAsync(ct);
            await db.Set<RecordCopy>()
                .Where(c => c.Id == id)
                .ExecuteUpdateAsync(row => row.SetProperty(c => c.StepsDone, _done), ct);
        }
    }

    private async Task TellAsync(CopyId id, int steps, CancellationToken ct)
    {
        using var _ = await turn.TakeAsync(ct);
        await db.Set<RecordCopy>()
            .Where(c => c.Id == id)
            .ExecuteUpdateAsync(row => row.SetProperty(c => c.StepsInAll, steps), ct);
    }

    private async Task FinishAsync(CopyId id, byte[]? bytes, long started, CancellationToken ct)
    {
        using var _ = await turn.TakeAsync(ct);
        var copy = await db.Set<RecordCopy>().AsTracking().SingleAsync(c => c.Id == id, ct);
        copy.Milliseconds = (int)Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        copy.State = bytes is null ? CopyState.Failed : CopyState.Ready;
        copy.StepsDone = copy.StepsInAll;
        if (bytes is not null)
        {
            copy.Size = bytes.Length;
            copy.Digest = Convert.ToHexStringLower(SHA256.HashData(bytes));
            copy.ReadyAt = clock.GetUtcNow();
            copy.ExpiresAt = copy.ReadyAt + RecordCopy.Lifetime;
            shelf.Put(copy, bytes);
        }

        await db.SaveChangesAsync(ct);
    }
}
