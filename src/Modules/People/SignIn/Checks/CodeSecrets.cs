using System.Security.Cryptography;
using Footbridge.People.Staff;
using Microsoft.AspNetCore.DataProtection;

namespace Footbridge.People.SignIn;

/// <summary>Keeps the secrets shared with code apps encrypted; the key lies outside the database.</summary>
internal sealed class CodeSecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector _kept = protection.CreateProtector("people.code-secret");
    private readonly ITimeLimitedDataProtector _offered = protection
        .CreateProtector("people.code-offer")
        .ToTimeLimitedDataProtector();

    /// <summary>A secret on its way through the set-up page and back.</summary>
    public string Offer(byte[] secret) => Convert.ToBase64String(_offered.Protect(secret, TimeSpan.FromMinutes(30)));

    /// <summary>The secret that came back from the set-up page, or null when it is not ours or too old.</summary>
    public byte[]? Taken(string offer)
    {
        var bytes = new byte[offer.Length];
        if (!Convert.TryFromBase64String(offer, bytes, out var length))
        {
            return null;
        }

        try
        {
            return _offered.Unprotect(bytes[..length]);
        }
        catch (CryptographicException)
        {
            // Forged or half an hour old: the page starts again with a new one.
            return null;
        }
    }

    public void Keep(User user, byte[] secret) => user.CodeSecret = Convert.ToBase64String(_kept.Protect(secret));

    /// <summary>Takes a code of the app, or else a recovery code, and uses it up.</summary>
    public bool Accept(User user, string code, DateTimeOffset now)
    {
        if (user.CodeSecret is { } kept)
        {
            var secret = _kept.Unprotect(Convert.FromBase64String(kept));
            if (Totp.Match(secret, code, now, user.CodeStep) is { } step)
            {
                user.CodeStep = step;
                return true;
            }
        }

        if (RecoveryCodes.Without(user.RecoveryCodes, code) is not { } left)
        {
            return false;
        }

        user.RecoveryCodes = left;
        return true;
    }
}
