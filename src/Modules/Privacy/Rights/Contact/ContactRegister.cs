using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Contact;

/// <summary>Tells others how clients want to hear from the program.</summary>
internal sealed class ContactRegister(FootbridgeDb db) : IContactWishes
{
    public async Task<ContactWish?> OfAsync(ClientId client, CancellationToken ct) =>
        (await db.Set<ContactWishRow>().AsNoTracking().SingleOrDefaultAsync(w => w.Client == client, ct))?.Wish;

    public async Task<IReadOnlyDictionary<ClientId, ContactWish>> OfAsync(
        IReadOnlyCollection<ClientId> clients,
        CancellationToken ct
    ) =>
        await db.Set<ContactWishRow>()
            .AsNoTracking()
            .Where(w => clients.Contains(w.Client))
            .ToDictionaryAsync(w => w.Client, w => w.Wish, ct);
}
