using Footbridge.Kernel;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Footbridge.People.SignIn;

/// <summary>What every sign-in form does first.</summary>
internal static class Entry
{
    /// <summary>Whether this browser holds a sign-in already. If so it is ended, and the form must be sent again: the new sign-in then gets
    /// a cookie of its own, which nobody can have planted.</summary>
    public static async Task<bool> IsTakenAsync(HttpContext http, CallContext call)
    {
        // A sign-in is never answered from memory: with the same key a wrong password would get the answer of the right one.
        call.Key = null;
        if (!await SignInCookie.IsThereAsync(http))
        {
            return false;
        }

        await http.SignOutAsync(SignInCookie.Scheme);
        return true;
    }

    /// <summary>An address that remembers where the person wanted to go.</summary>
    public static string With(string path, string? returnUrl) =>
        LocalUrl.IsLocal(returnUrl) ? $"{path}?returnUrl={Uri.EscapeDataString(returnUrl!)}" : path;
}
