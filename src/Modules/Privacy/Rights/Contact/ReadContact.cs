using Footbridge.Contracts.People;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Contact;

/// <summary>How a client wants to hear from the program, and what the record says where they said nothing.</summary>
[Requires(PrivacyPermissions.SetContact)]
internal sealed class ReadContact(FootbridgeDb db, IClients clients) : IQuery<ReadContact.Input, ReadContact.View>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    /// <summary>The answer.</summary>
    /// <param name="Person">The client.</param>
    /// <param name="Wish">The wish, or null.</param>
    /// <param name="Version">Its version, or null.</param>
    /// <param name="ChangedAt">When it was last changed.</param>
    public sealed record View(ClientIdentity Person, ContactWish? Wish, int? Version, DateTimeOffset? ChangedAt);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } person)
        {
            return Problem.NotFound("privacy.client-not-found");
        }

        var row = await db.Set<ContactWishRow>().SingleOrDefaultAsync(w => w.Client == input.Client, ct);
        return new View(person, row?.Wish, row?.Version, row?.ChangedAt);
    }
}
