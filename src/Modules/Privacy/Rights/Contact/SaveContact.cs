using Footbridge.Contracts.People;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Contact;

/// <summary>Keeps how a client wants to hear from the program. It holds from now on.</summary>
[Requires(PrivacyPermissions.SetContact)]
internal sealed class SaveContact(FootbridgeDb db, IClients clients, CallContext call, TimeProvider clock)
    : ICommand<SaveContact.Input, Done>
{
    /// <summary>The wish.</summary>
    /// <param name="Client">Whose.</param>
    /// <param name="Version">The version the form was made from; null for a first wish.</param>
    /// <param name="Wish">The wish.</param>
    public sealed record Input(ClientId Client, int? Version, ContactWish Wish) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is null)
        {
            return Problem.NotFound("privacy.client-not-found");
        }

        var row = await db.Set<ContactWishRow>().SingleOrDefaultAsync(w => w.Client == input.Client, ct);
        if (row is null)
        {
            row = new ContactWishRow { Id = Ids.New<ContactWishId>(clock), Client = input.Client };
            db.Add(row);
        }
        else
        {
            db.Expect(row, input.Version ?? -1);
        }

        var by = call.Caller.Kind == CallerKind.Client ? null : call.Caller.User;
        return row.Take(input.Wish, by, clock.GetUtcNow()).Match<Outcome<Done>>(_ => Done.Value, problem => problem);
    }
}
