using Footbridge.Kernel;
using Footbridge.People.SignIn;
using Footbridge.People.Staff;
using Microsoft.AspNetCore.Identity;

namespace Footbridge.People.Account;

/// <summary>Whether a change was made that needed the password. A miss is a value and not a problem, so that it is counted.</summary>
public sealed record ChangeAnswer(string? Refusal = null, IReadOnlyList<string>? Codes = null)
{
    /// <summary>The change was made.</summary>
    public static ChangeAnswer Done { get; } = new();

    /// <summary>The refusal as pages show it.</summary>
    public Problem? ProblemAt(string field) => Refusal is null ? null : new(ProblemKind.Forbidden, Refusal, field);
}

/// <summary>Asks for the password again before a change that an open screen must not allow.</summary>
internal static class Confirmation
{
    /// <summary>Null when the password is the user's; otherwise the refusal, and the miss is counted.</summary>
    public static ChangeAnswer? Confirm(this User user, IPasswordHasher<User> hasher, string password, DateTimeOffset now)
    {
        if (user.IsLocked(now))
        {
            return new("people.sign-in.locked");
        }

        if (
            user.PasswordHash is { } hash
            && hasher.VerifyHashedPassword(user, hash, password) != PasswordVerificationResult.Failed
        )
        {
            user.GotIn();
            return null;
        }

        user.Missed(now);
        return new(user.IsLocked(now) ? "people.sign-in.locked" : "people.account.wrong-password");
    }

    /// <summary>The same with the PIN of a client or relative.</summary>
    public static ChangeAnswer? ConfirmPin(this User user, IPasswordHasher<User> hasher, string pin, DateTimeOffset now)
    {
        if (user.IsLocked(now))
        {
            return new("people.sign-in.locked-pin");
        }

        if (user.HasPin(hasher, pin))
        {
            user.GotIn();
            return null;
        }

        user.Missed(now);
        return new(user.IsLocked(now) ? "people.sign-in.locked-pin" : "people.account.wrong-pin");
    }
}
