using Footbridge.Kernel;
using Footbridge.People.Staff;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.SignIn;

/// <summary>Asks the caller's device to make a passkey.</summary>
[Requires(PeoplePermissions.OwnAccount)]
[ShowsNothingProtected("A random challenge and the caller's own name.")]
internal sealed class OfferPasskey(FootbridgeDb db, PasskeyDoor door, CallContext call) : IQuery<OfferPasskey.Input, PasskeyOffer>
{
    public sealed record Input;

    public async Task<Outcome<PasskeyOffer>> HandleAsync(Input input, CancellationToken ct)
    {
        var user = await db.Set<User>().SingleAsync(u => u.Id == call.Caller.User, ct);
        return await door.OfferNewAsync(user);
    }
}
