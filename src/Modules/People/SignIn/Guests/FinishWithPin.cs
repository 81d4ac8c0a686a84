using Footbridge.Kernel;
using Footbridge.People.Staff;
using Footbridge.Storage;
using Microsoft.AspNetCore.Identity;

namespace Footbridge.People.SignIn;

/// <summary>Lets a client or relative in who came by a one-time link: by their PIN, or by choosing one.</summary>
[OpenToAll("Whoever signs in is not known yet; the page holds the proof that the link was used.")]
internal sealed class FinishWithPin(FootbridgeDb db, IPasswordHasher<User> hasher, TimeProvider clock)
    : ICommand<FinishWithPin.Input, SignInAnswer>
{
    /// <summary>Who, what they typed, and whether it is a new PIN.</summary>
    public sealed record Input(UserId User, Guid Membership, string Pin, bool IsNew);

    public async Task<Outcome<SignInAnswer>> HandleAsync(Input input, CancellationToken ct)
    {
        var account = await db.AccountAsync(input.User, input.Membership, ct);
        if (account is null)
        {
            return SignInAnswer.Refuse("people.sign-in.start-again");
        }

        var (user, now) = (account.User, clock.GetUtcNow());
        if (input.IsNew)
        {
            if (Pin.Refusal(input.Pin) is { } refusal)
            {
                return refusal;
            }

            user.PinHash = hasher.HashPassword(user, input.Pin);
        }
        else if (user.IsLocked(now))
        {
            return SignInAnswer.Refuse("people.sign-in.locked-pin");
        }
        else if (!user.HasPin(hasher, input.Pin))
        {
            user.Missed(now);
            return SignInAnswer.Refuse(user.IsLocked(now) ? "people.sign-in.locked-pin" : "people.sign-in.wrong-pin");
        }

        user.GotIn();
        return new SignInAnswer(SignInStep.Done, SignedIn.Of(user, account.Membership));
    }
}
