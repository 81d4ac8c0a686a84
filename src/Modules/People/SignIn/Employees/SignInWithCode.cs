using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.People.SignIn;

/// <summary>Lets a member of staff in whose password was right, by the code of their app or a recovery code.</summary>
[OpenToAll("Whoever signs in is not known yet; the page holds the proof that the password was right.")]
internal sealed class SignInWithCode(FootbridgeDb db, CodeSecrets secrets, TimeProvider clock)
    : ICommand<SignInWithCode.Input, SignInAnswer>
{
    public sealed record Input(UserId User, Guid Membership, string Code);

    public async Task<Outcome<SignInAnswer>> HandleAsync(Input input, CancellationToken ct)
    {
        var account = await db.AccountAsync(input.User, input.Membership, ct);
        if (account is null)
        {
            return SignInAnswer.Refuse("people.sign-in.start-again");
        }

        var (user, now) = (account.User, clock.GetUtcNow());
        if (user.IsLocked(now))
        {
            return SignInAnswer.Refuse("people.sign-in.locked");
        }

        if (!secrets.Accept(user, input.Code, now))
        {
            user.Missed(now);
            return SignInAnswer.Refuse(user.IsLocked(now) ? "people.sign-in.locked" : "people.sign-in.wrong-code");
        }

        user.GotIn();
        return new SignInAnswer(SignInStep.Done, SignedIn.Of(user, account.Membership));
    }
}
