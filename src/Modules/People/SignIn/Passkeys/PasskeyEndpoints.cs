using System.Text.Json;
using Footbridge.Kernel;
using Footbridge.People.Sessions;
using Footbridge.Ui;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Footbridge.People.SignIn;

/// <summary>What the passkey script talks to.</summary>
internal static class PasskeyEndpoints
{
    public static void MapPasskeys(this IEndpointRouteBuilder endpoints)
    {
        var passkeys = endpoints.MapGroup("/api/passkey").AddEndpointFilter(RefuseForgedAsync);
        passkeys.MapPost("/request-options", RequestOptionsAsync).AllowAnonymous();
        passkeys.MapPost("/sign-in", SignInAsync).AllowAnonymous().RequireRateLimiting(SignInSetup.RateLimit);
        passkeys.MapPost("/creation-options", CreationOptionsAsync);
        passkeys.MapPost("/register", RegisterAsync);
    }

    private static async ValueTask<object?> RefuseForgedAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    ) =>
        await context.HttpContext.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context.HttpContext)
            ? await next(context)
            : Results.BadRequest();

    private static async Task<IResult> RequestOptionsAsync(
        HttpContext http,
        IQuery<OfferPasskeySignIn.Input, PasskeyOffer> offer
    ) => Answer(http, await offer.HandleAsync(new(), http.RequestAborted));

    private static async Task<IResult> CreationOptionsAsync(HttpContext http, IQuery<OfferPasskey.Input, PasskeyOffer> offer) =>
        Answer(http, await offer.HandleAsync(new(), http.RequestAborted));

    private static async Task<IResult> SignInAsync(
        HttpContext http,
        CallContext call,
        IText text,
        ICommand<SignInWithPasskey.Input, SignInAnswer> signIn,
        SignInRequest request
    )
    {
        // A sign-in is never answered from memory.
        call.Key = null;
        if (await SignInCookie.IsThereAsync(http))
        {
            return Results.Json(new { href = SignInCookie.LandingOf(call.Caller.Kind) });
        }

        var outcome = await signIn.HandleAsync(
            new(request.Credential.GetRawText(), PasskeyState.Take(http)),
            http.RequestAborted
        );
        if (outcome.Failed(out var problem, out var answer))
        {
            return Refused(text, problem);
        }

        if (answer.Who is not { } who || answer.Step != SignInStep.Done)
        {
            return Refused(text, answer.Problem!);
        }

        await SignInCookie.IssueAsync(http, who);
        return Results.Json(new { href = LocalUrl.Or(request.ReturnUrl, SignInCookie.LandingOf(who.Kind)) });
    }

    private static async Task<IResult> RegisterAsync(
        HttpContext http,
        IText text,
        ICommand<AddPasskey.Input, Done> add,
        RegisterRequest request
    )
    {
        var name = string.IsNullOrWhiteSpace(request.Name) ? DeviceWords.Of(http.Request.Headers.UserAgent) : request.Name;
        var outcome = await add.HandleAsync(
            new(request.Credential.GetRawText(), PasskeyState.Take(http), name),
            http.RequestAborted
        );
        if (outcome.Problem is { } problem)
        {
            return Refused(text, problem);
        }

        FlashCookie.Set(http, "people.passkey.added");
        return Results.Json(new { href = "/account" });
    }

    private static IResult Answer(HttpContext http, Outcome<PasskeyOffer> outcome)
    {
        if (outcome.Failed(out _, out var offer))
        {
            return Results.Forbid();
        }

        PasskeyState.Keep(http, offer.State);
        return Results.Content(offer.Options, "application/json");
    }

    private static IResult Refused(IText text, Problem problem) =>
        Results.Json(new { problem = text.ProblemText(problem) }, statusCode: StatusCodes.Status422UnprocessableEntity);

    internal sealed record SignInRequest(JsonElement Credential, string? ReturnUrl);

    internal sealed record RegisterRequest(JsonElement Credential, string? Name);
}
