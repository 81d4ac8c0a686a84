using System.Buffers.Text;
using Footbridge.Contracts.Messages;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Contact.Notices;

/// <summary>Turns notices on for the phone or computer in hand. A phone that another person had them on for is this person's from now on:
/// nobody's notices come to a phone that somebody else uses.</summary>
[Requires(PrivacyPermissions.OwnNotices)]
internal sealed class TurnNoticesOn(FootbridgeDb db, IClients clients, PushSettings services, TimeProvider clock)
    : ICommand<TurnNoticesOn.Input, Done>
{
    private const int KeyLength = 65;
    private const int SecretLength = 16;

    /// <summary>What the browser says (W3C Push API, PushSubscription).</summary>
    /// <param name="Client">Whose phone.</param>
    /// <param name="Endpoint">Where its push service takes messages.</param>
    /// <param name="Key">Its key <c>p256dh</c>, base64url.</param>
    /// <param name="Secret">Its key <c>auth</c>, base64url.</param>
    public sealed record Input(ClientId Client, string Endpoint, string Key, string Secret) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } person)
        {
            return Problem.NotFound("privacy.client-not-found");
        }

        if (
            input.Endpoint.Length > NoticePhone.LongestEndpoint
            || !Uri.TryCreate(input.Endpoint, UriKind.Absolute, out var endpoint)
            || !services.Allows(endpoint)
        )
        {
            return Problem.Invalid("privacy.notices.unknown-service", nameof(Input.Endpoint));
        }

        if (!IsOfLength(input.Key, KeyLength) || !IsOfLength(input.Secret, SecretLength))
        {
            return Problem.Invalid("privacy.notices.bad-key", nameof(Input.Key));
        }

        await PlaceAsync(input, ct);
        if (!await db.Set<ContactWishRow>().AnyAsync(w => w.Client == input.Client, ct))
        {
            // What was so until now, written down: notices are one way more, and nothing is said against the others.
            var row = new ContactWishRow { Id = Ids.New<ContactWishId>(clock), Client = input.Client };
            row.Take(ContactWish.SoFar(person), by: null, clock.GetUtcNow());
            db.Add(row);
        }

        return Done.Value;
    }

    private async Task PlaceAsync(Input input, CancellationToken ct)
    {
        var hash = NoticePhone.HashOf(input.Endpoint);
        var theirs = await db.Set<NoticePhone>()
            .AsTracking()
            .Where(p => p.Client == input.Client || p.EndpointHash == hash)
            .ToListAsync(ct);
        var same = theirs.Find(p => p.EndpointHash == hash);
        var others = theirs.FindAll(p => p != same).OrderByDescending(p => p.Since);
        db.RemoveRange(others.Skip(NoticePhone.Most - 1));
        if (same is not null)
        {
            db.Remove(same);
            // The hash is unique: the old row goes before the new one comes.
            await db.SaveChangesAsync(ct);
        }

        db.Add(
            new NoticePhone
            {
                Id = Ids.New<NoticePhoneId>(clock),
                Client = input.Client,
                Endpoint = input.Endpoint,
                EndpointHash = hash,
                Key = input.Key,
                Secret = input.Secret,
                Since = clock.GetUtcNow(),
            }
        );
    }

    private static bool IsOfLength(string text, int bytes) =>
        text.Length <= 2 * bytes && Base64Url.IsValid(text, out var length) && length == bytes;
}
