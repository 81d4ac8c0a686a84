using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Copies;

/// <summary>Puts the bytes of copies away and takes them out. The one place that knows how they are kept: whoever encrypts them does it
/// here.</summary>
internal sealed class CopyShelf(FootbridgeDb db)
{
    public void Put(CopyId copy, byte[] bytes) => db.Add(new RecordCopyContent { Copy = copy, Bytes = bytes });

    public async Task<byte[]?> TakeAsync(CopyId copy, CancellationToken ct) =>
        (await db.Set<RecordCopyContent>().AsNoTracking().SingleOrDefaultAsync(c => c.Copy == copy, ct))?.Bytes;

    /// <summary>Deletes the bytes of copies whose time is over.</summary>
    public async Task<int> ClearAsync(DateTimeOffset now, CancellationToken ct)
    {
        var over = await db.Set<RecordCopy>()
            .Where(c => c.State == CopyState.Ready && c.ExpiresAt <= now)
            .Select(c => c.Id)
            .ToListAsync(ct);
        if (over.Count == 0)
        {
            return 0;
        }

        await db.Set<RecordCopyContent>().Where(c => over.Contains(c.Copy)).ExecuteDeleteAsync(ct);
        return await db.Set<RecordCopy>()
            .Where(c => over.Contains(c.Id))
            .ExecuteUpdateAsync(row => row.SetProperty(c => c.State, CopyState.Gone), ct);
    }
}
