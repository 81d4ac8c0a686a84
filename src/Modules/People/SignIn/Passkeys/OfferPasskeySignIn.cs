using Footbridge.Kernel;

namespace Footbridge.People.SignIn;

/// <summary>Asks a browser for a passkey.</summary>
[OpenToAll("Whoever signs in is not known yet.")]
[ShowsNothingProtected("A random challenge, the same kind for everybody.")]
internal sealed class OfferPasskeySignIn(PasskeyDoor door) : IQuery<OfferPasskeySignIn.Input, PasskeyOffer>
{
    public sealed record Input;

    public async Task<Outcome<PasskeyOffer>> HandleAsync(Input input, CancellationToken ct) => await door.OfferSignInAsync();
}
