using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.People.SignIn;

/// <summary>Lets somebody in by a passkey. The device checked finger, face or PIN, so it counts for both factors.</summary>
[OpenToAll("Whoever signs in is not known yet.")]
internal sealed class SignInWithPasskey(FootbridgeDb db, PasskeyDoor door) : ICommand<SignInWithPasskey.Input, SignInAnswer>
{
    public sealed record Input(string Credential, string? State);

    public async Task<Outcome<SignInAnswer>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await door.WhoAsync(input.Credential, input.State) is not { } user)
        {
            return SignInAnswer.Refuse("people.sign-in.passkey-unknown");
        }

        var account = await db.LatestAccountAsync(user.Id, ct);
        if (account is null)
        {
            return SignInAnswer.Refuse("people.sign-in.passkey-unknown");
        }

        account.User.GotIn();
        return new SignInAnswer(SignInStep.Done, SignedIn.Of(account.User, account.Membership));
    }
}
