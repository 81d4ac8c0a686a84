using Footbridge.Contracts.Messages;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Contact.Notices;

/// <summary>Tells the sender of notices where they go.</summary>
internal sealed class NoticeBook(FootbridgeDb db) : IPushPhones
{
    public async Task<PushSender?> SenderAsync(CancellationToken ct) =>
        (await db.Set<NoticeKey>().AsNoTracking().SingleOrDefaultAsync(ct))?.Sender;

    public async Task<IReadOnlyList<PushPhone>> OfAsync(ClientId client, CancellationToken ct)
    {
        var phones = await db.Set<NoticePhone>().AsNoTracking().Where(p => p.Client == client).ToListAsync(ct);
        return [.. phones.Select(p => p.Address)];
    }

    public async Task ForgetAsync(Guid phone, CancellationToken ct) =>
        await db.Set<NoticePhone>().Where(p => p.Id == NoticePhoneId.From(phone)).ExecuteDeleteAsync(ct);
}
