using Footbridge.Kernel;
using Footbridge.People.Staff;
using Footbridge.Storage;
using Microsoft.AspNetCore.Identity;

namespace Footbridge.People.SignIn;

/// <summary>Lets a client or relative in by phone number or mail address and PIN.</summary>
[OpenToAll("Whoever signs in is not known yet.")]
internal sealed class SignInWithPin(FootbridgeDb db, IPasswordHasher<User> hasher, TimeProvider clock)
    : ICommand<SignInWithPin.Input, SignInAnswer>
{
    private static string? _nobody;

    /// <summary>Who, and what they typed.</summary>
    public sealed record Input(string Contact, string Pin);

    public async Task<Outcome<SignInAnswer>> HandleAsync(Input input, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var tried = (await db.GuestsAsync(input.Contact, ct))
            .Where(a => a.User.PinHash is not null && !a.User.IsPinOff())
            .ToList();
        var open = tried.Where(a => !a.User.IsLocked(now)).ToList();
        if (tried.Count == 0)
        {
            // An unknown address takes as long as a known one.
            var nobody = User.Guest(default, "", email: null, phone: null, "en", clock);
            _nobody ??= hasher.HashPassword(nobody, SecretToken.New());
            hasher.VerifyHashedPassword(nobody, _nobody, input.Pin);
            return SignInAnswer.Refuse("people.sign-in.wrong-pin");
        }

        if (open.Count == 0)
        {
            // The same words and the same work as for an address nobody has: who is in care must not show.
            _ = tried[0].User.HasPin(hasher, input.Pin);
            return SignInAnswer.Refuse("people.sign-in.wrong-pin");
        }

        var right = open.Find(a => a.User.HasPin(hasher, input.Pin));
        if (right is null)
        {
            open.ForEach(a => a.User.Missed(now));
            return SignInAnswer.Refuse("people.sign-in.wrong-pin");
        }

        right.User.GotIn();
        return new SignInAnswer(SignInStep.Done, SignedIn.Of(right.User, right.Membership));
    }
}
