using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Footbridge.People.SignIn;

/// <summary>Remembers a challenge until the device has answered, in an encrypted cookie that lives for five minutes.</summary>
internal static class PasskeyState
{
    private const string Name = "footbridge-passkey";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    public static void Keep(HttpContext http, string? state) =>
        http.Response.Cookies.Append(
            Name,
            Protector(http).Protect(state ?? "", Lifetime),
            new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Strict,
                Secure = http.Request.IsHttps,
                MaxAge = Lifetime,
            }
        );

    /// <summary>The challenge; it is good for one answer.</summary>
    public static string? Take(HttpContext http)
    {
        if (!http.Request.Cookies.TryGetValue(Name, out var kept) || string.IsNullOrEmpty(kept))
        {
            return null;
        }

        http.Response.Cookies.Delete(Name);
        try
        {
            return Protector(http).Unprotect(kept);
        }
        catch (CryptographicException)
        {
            // Forged or too old: the device is asked again.
            return null;
        }
    }

    private static ITimeLimitedDataProtector Protector(HttpContext http) =>
        http
            .RequestServices.GetRequiredService<IDataProtectionProvider>()
            .CreateProtector("people.passkey")
            .ToTimeLimitedDataProtector();
}
