using Footbridge.Kernel;
using Footbridge.People.Staff;
using Footbridge.Storage;
using Microsoft.AspNetCore.Identity;

namespace Footbridge.People.SignIn;

/// <summary>Lets a member of staff in by mail address and password.</summary>
[OpenToAll("Whoever signs in is not known yet.")]
internal sealed class SignInWithPassword(FootbridgeDb db, IPasswordHasher<User> hasher, TimeProvider clock)
    : ICommand<SignInWithPassword.Input, SignInAnswer>
{
    // So that an unknown address takes as long as a known one: the hash of a password that nobody has.
    private static string? _nobody;

    public sealed record Input(string Email, string Password);

    public async Task<Outcome<SignInAnswer>> HandleAsync(Input input, CancellationToken ct)
    {
        var account = await db.StaffAsync(input.Email, ct);
        if (account?.User.PasswordHash is not { } hash)
        {
            var nobody = User.Staff(default, "", "", "", clock);
            _nobody ??= hasher.HashPassword(nobody, SecretToken.New());
            hasher.VerifyHashedPassword(nobody, _nobody, input.Password);
            return SignInAnswer.Refuse("people.sign-in.wrong");
        }

        var (user, now) = (account.User, clock.GetUtcNow());
        var verdict = hasher.VerifyHashedPassword(user, hash, input.Password);
        if (user.IsLocked(now))
        {
            // The same words and the same work as for an address nobody has: otherwise five tries would tell who works here.
            return SignInAnswer.Refuse("people.sign-in.wrong");
        }

        if (verdict == PasswordVerificationResult.Failed)
        {
            user.Missed(now);
            return SignInAnswer.Refuse("people.sign-in.wrong");
        }

        if (verdict == PasswordVerificationResult.SuccessRehashNeeded)
        {
            user.PasswordHash = hasher.HashPassword(user, input.Password);
        }

        if (user.TwoFactorEnabled)
        {
            // The misses count on: a known password does not buy endless guesses at the code.
            return new SignInAnswer(SignInStep.Code, SignedIn.Of(user, account.Membership));
        }

        user.GotIn();
        return new SignInAnswer(SignInStep.Done, SignedIn.Of(user, account.Membership));
    }
}
