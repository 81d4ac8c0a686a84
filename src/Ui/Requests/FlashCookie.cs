using Microsoft.AspNetCore.Http;

namespace Footbridge.Ui;

/// <summary>Carries the key of one short message over a redirect. Only a key travels, never words or names.</summary>
public static class FlashCookie
{
    private const string Name = "flash";

    /// <summary>Leaves a message for the next page.</summary>
    public static void Set(HttpContext http, string key)
    {
        ArgumentNullException.ThrowIfNull(http);
        http.Response.Cookies.Append(
            Name,
            key,
            new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
                MaxAge = TimeSpan.FromSeconds(10),
            }
        );
    }

    /// <summary>The key left by the page before, which is thereby used up.</summary>
    public static string? Take(HttpContext? http)
    {
        if (http is null || !http.Request.Cookies.TryGetValue(Name, out var key) || string.IsNullOrEmpty(key))
        {
            return null;
        }

        if (!http.Response.HasStarted)
        {
            http.Response.Cookies.Delete(Name);
        }

        return key;
    }
}
