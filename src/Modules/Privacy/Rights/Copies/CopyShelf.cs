using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Storage;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Copies;

/// <summary>Puts the bytes of copies away and takes them out, sealed: a copy holds a whole record. Each has a key of its own, itself sealed
/// with the key ring, so that a rotation covers it and a copy whose key is gone opens nowhere, not in a backup either (42 CFR 2.16(a)).</summary>
internal sealed class CopyShelf(FootbridgeDb db)
{
    /// <summary>Puts a finished copy away.</summary>
    public void Put(RecordCopy copy, byte[] bytes)
    {
        var key = RecordCopyKey.For(copy);
        db.Add(key);
        db.Add(new RecordCopyContent { Copy = copy.Id, Bytes = DataKey.Seal(key.Key, bytes, Place(copy.Id)) });
    }

    /// <summary>The bytes of a copy; nothing when it or its key is gone.</summary>
    public async Task<byte[]?> TakeAsync(CopyId copy, CancellationToken ct)
    {
        var key = await db.Set<RecordCopyKey>().AsNoTracking().SingleOrDefaultAsync(k => k.Copy == copy, ct);
        var content = await db.Set<RecordCopyContent>().AsNoTracking().SingleOrDefaultAsync(c => c.Copy == copy, ct);
        return key is null || content is null ? null : DataKey.Open(key.Key, content.Bytes, Place(copy));
    }

    /// <summary>Deletes the bytes and the keys of copies whose time is over.</summary>
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

        await db.Set<RecordCopyKey>().Where(k => over.Contains(k.Copy)).ExecuteDeleteAsync(ct);
        await db.Set<RecordCopyContent>().Where(c => over.Contains(c.Copy)).ExecuteDeleteAsync(ct);
        return await db.Set<RecordCopy>()
            .Where(c => over.Contains(c.Id))
            .ExecuteUpdateAsync(row => row.SetProperty(c => c.State, CopyState.Gone), ct);
    }

    private static byte[] Place(CopyId copy) => [.. "privacy_copy_content"u8, .. copy.Value.ToByteArray(bigEndian: true)];
}

/// <summary>Destroys the keys of the copies of a client's record.</summary>
internal sealed class CopyShredding(FootbridgeDb db) : IShredding
{
    public async Task<Shredded> ShredAsync(ClientId client, CancellationToken ct)
    {
        var keys = db.Set<RecordCopyKey>().Where(k => k.Client == client);
        var copies = await keys.Select(k => k.Copy.Value).ToListAsync(ct);
        await keys.ExecuteDeleteAsync(ct);
        return new("privacy.copy.kept", copies);
    }
}
