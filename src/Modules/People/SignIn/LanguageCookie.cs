using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;

namespace Footbridge.People.SignIn;

/// <summary>Remembers the language of a browser.</summary>
internal static class LanguageCookie
{
    public static bool IsOurs(string? language) => language is "en" or "es";

    /// <summary>What a person chose on this browser before signing in stays.</summary>
    public static void SetIfNone(HttpContext http, string language)
    {
        if (!http.Request.Cookies.ContainsKey(CookieRequestCultureProvider.DefaultCookieName))
        {
            Set(http, language);
        }
    }

    public static void Set(HttpContext http, string language)
    {
        if (!IsOurs(language))
        {
            return;
        }

        http.Response.Cookies.Append(
            CookieRequestCultureProvider.DefaultCookieName,
            CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language)),
            new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
                MaxAge = TimeSpan.FromDays(365),
            }
        );
    }
}
