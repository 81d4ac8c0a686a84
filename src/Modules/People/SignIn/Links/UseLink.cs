using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.SignIn;

/// <summary>Uses a one-time link of a client or relative up.</summary>
[OpenToAll("Whoever signs in is not known yet; the link is the proof.")]
internal sealed class UseLink(FootbridgeDb db, TimeProvider clock) : ICommand<UseLink.Input, SignInAnswer>
{
    public sealed record Input(string Token);

    public async Task<Outcome<SignInAnswer>> HandleAsync(Input input, CancellationToken ct)
    {
        var hash = SecretToken.HashOf(input.Token);
        var link = await db.Set<SignInLink>().SingleOrDefaultAsync(l => l.TokenHash == hash, ct);
        if (link is null || link.IsForPassword || !link.Use(clock.GetUtcNow()))
        {
            return SignInAnswer.Refuse("people.link.not-good");
        }

        var account = await db.AccountAsync(link.User, link.Membership, ct);
        if (account is null)
        {
            return SignInAnswer.Refuse("people.link.not-good");
        }

        // Who holds the phone may try the PIN anew.
        account.User.GotIn();
        var step = link.Purpose == LinkPurpose.Invitation || account.User.PinHash is null ? SignInStep.NewPin : SignInStep.Pin;
        return new SignInAnswer(step, SignedIn.Of(account.User, account.Membership));
    }
}
