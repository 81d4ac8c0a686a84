using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Footbridge.People.SignIn;

/// <summary>Holds a sign-in between its two steps, in an encrypted cookie that lives for ten minutes.</summary>
internal static class PendingSignIn
{
    private const string Name = "footbridge-pending";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    public static void Set(HttpContext http, SignInAnswer answer) =>
        http.Response.Cookies.Append(
            Name,
            Protector(http).Protect(JsonSerializer.Serialize(answer), Lifetime),
            new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Strict,
                Secure = http.Request.IsHttps,
                MaxAge = Lifetime,
            }
        );

    public static SignInAnswer? Get(HttpContext http)
    {
        if (!http.Request.Cookies.TryGetValue(Name, out var kept) || string.IsNullOrEmpty(kept))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<SignInAnswer>(Protector(http).Unprotect(kept));
        }
        catch (CryptographicException)
        {
            // Forged or too old: the sign-in starts again.
            return null;
        }
    }

    public static void Clear(HttpContext http) => http.Response.Cookies.Delete(Name);

    private static ITimeLimitedDataProtector Protector(HttpContext http) =>
        http
            .RequestServices.GetRequiredService<IDataProtectionProvider>()
            .CreateProtector("people.pending")
            .ToTimeLimitedDataProtector();
}
