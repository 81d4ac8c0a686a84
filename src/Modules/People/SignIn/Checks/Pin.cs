using Footbridge.Kernel;
using Footbridge.People.Staff;
using Microsoft.AspNetCore.Identity;

namespace Footbridge.People.SignIn;

/// <summary>A PIN of six digits, which together with a phone number or mail address lets a client in. Shorter ones are too few to stand
/// alone (NIST SP 800-63B asks for six).</summary>
internal static class Pin
{
    public const int Length = 6;

    /// <summary>Null when the PIN may be chosen; otherwise why not.</summary>
    public static Problem? Refusal(string pin, string field = "Pin")
    {
        if (pin.Length != Length || !pin.All(char.IsAsciiDigit))
        {
            return Problem.Invalid("people.pin.six-digits", field);
        }

        return IsEasy(pin) ? Problem.Invalid("people.pin.too-easy", field) : null;
    }

    /// <summary>Whether this is the user's PIN.</summary>
    public static bool HasPin(this User user, IPasswordHasher<User> hasher, string pin) =>
        user.PinHash is { } hash && hasher.VerifyHashedPassword(user, hash, pin) != PasswordVerificationResult.Failed;

    // Runs up or down, one digit again and again, and a pair or triple repeated are what people try first.
    private static bool IsEasy(string pin)
    {
        var steps = pin.Zip(pin.Skip(1), (a, b) => b - a).Distinct().ToList();
        return (steps.Count == 1 && Math.Abs(steps[0]) <= 1) || pin == pin[..2] + pin[..2] + pin[..2] || pin[..3] == pin[3..];
    }
}
