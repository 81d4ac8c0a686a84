using Footbridge.Kernel;
using Footbridge.People.Sessions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Footbridge.People.SignIn;

/// <summary>Sign-out and language: posts that any page may send.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/sign-out", SignOutAsync).AllowAnonymous();
        endpoints.MapPost("/language", ChooseLanguageAsync).AllowAnonymous();
        endpoints.MapPasskeys();
    }

    private static async Task<IResult> SignOutAsync(
        HttpContext http,
        CallContext call,
        IAntiforgery antiforgery,
        ICommand<EndSession.Input, int> end
    )
    {
        var door = call.Caller.Kind is CallerKind.Client or CallerKind.Family ? "/me/sign-in" : "/sign-in";
        if (call.Caller.Session is { } session)
        {
            if (!await antiforgery.IsRequestValidAsync(http))
            {
                return Results.BadRequest();
            }

            await end.HandleAsync(new(session), http.RequestAborted);
        }

        await http.SignOutAsync(SignInCookie.Scheme);
        // What a browser kept of the pages goes too: phones and workstations are shared.
        http.Response.Headers["Clear-Site-Data"] = "\"cache\"";
        return Results.LocalRedirect($"{door}?bye=true");
    }

    private static async Task<IResult> ChooseLanguageAsync(
        HttpContext http,
        CallContext call,
        IAntiforgery antiforgery,
        ICommand<Account.ChooseLanguage.Input, Done> choose
    )
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var back = LocalUrl.Or(form["returnUrl"], "/");
        var language = form["culture"].ToString();
        if (LanguageCookie.IsOurs(language) && await antiforgery.IsRequestValidAsync(http))
        {
            LanguageCookie.Set(http, language);
            if (call.Caller.User is not null)
            {
                await choose.HandleAsync(new(language), http.RequestAborted);
            }
        }

        return Results.LocalRedirect(back);
    }
}
