using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Contact.Notices;

/// <summary>Hands the program's public key to a browser that is about to turn notices on; makes the pair the first time.</summary>
[Requires(PrivacyPermissions.OwnNotices)]
internal sealed class OfferNotices(FootbridgeDb db, TimeProvider clock) : ICommand<OfferNotices.Input, OfferNotices.Key>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    /// <param name="Public">Public key, P-256, base64url.</param>
    public sealed record Key(string Public);

    public async Task<Outcome<Key>> HandleAsync(Input input, CancellationToken ct)
    {
        var key = await db.Set<NoticeKey>().SingleOrDefaultAsync(ct);
        if (key is null)
        {
            key = NoticeKey.Make(clock);
            db.Add(key);
        }

        return new Key(key.Public);
    }
}
