using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Privacy.Rights.Contact.Notices;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Contact;

/// <summary>Tells others how clients want to hear from the program.</summary>
internal sealed class ContactRegister(FootbridgeDb db) : IContactWishes
{
    public async Task<ContactWish?> OfAsync(ClientId client, CancellationToken ct) =>
        (await OfAsync([client], ct)).GetValueOrDefault(client);

    public async Task<IReadOnlyDictionary<ClientId, ContactWish>> OfAsync(
        IReadOnlyCollection<ClientId> clients,
        CancellationToken ct
    )
    {
        var rows = await db.Set<ContactWishRow>().AsNoTracking().Where(w => clients.Contains(w.Client)).ToListAsync(ct);
        var noticed = await db.Set<NoticePhone>()
            .Where(p => clients.Contains(p.Client))
            .Select(p => p.Client)
            .Distinct()
            .ToListAsync(ct);
        return rows.ToDictionary(w => w.Client, w => w.Wish with { HasNotices = noticed.Contains(w.Client) });
    }
}
