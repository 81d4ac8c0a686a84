using System.Security.Claims;
using Footbridge.Kernel;
using Footbridge.Storage.Audit;

namespace Footbridge.Host.Requests;

/// <summary>Says who calls, takes the key that came with a form, and stores the looks of the request before its answer leaves.</summary>
internal sealed class CallerMiddleware(RequestDelegate next)
{
    /// <summary>Claim that holds the sign-in session.</summary>
    public const string SessionClaim = "session";

    public async Task InvokeAsync(HttpContext http, CallContext call, ICallerSource source, AuditBuffer audit)
    {
        var caller = await CallerOfAsync(http, source);
        if (caller is null)
        {
            // There is no program yet: the only page is the one that sets the first one up.
            if (http.Request.Path.StartsWithSegments("/setup") || IsAsset(http.Request.Path))
            {
                call.Caller = Caller.Anonymous(default);
                await next(http);
                return;
            }

            http.Response.Redirect("/setup");
            return;
        }

        call.Caller = caller;
        call.Origin = OriginOf(http);
        call.Key = await KeyOfAsync(http);
        audit.Waits = true;
        http.Response.OnStarting(() =>
        {
            // What may not be known of answers as what is not there: 42 CFR 2.13(c).
            if (call.Unseen && http.Response.StatusCode == StatusCodes.Status200OK)
            {
                http.Response.StatusCode = StatusCodes.Status404NotFound;
            }

            return StoreAsync(audit);
        });
        await next(http);
        await StoreAsync(audit);
    }

    private static async Task StoreAsync(AuditBuffer audit)
    {
        audit.Waits = false;
        // The person may have gone; the look has happened all the same.
        await audit.FlushAsync(CancellationToken.None);
    }

    private static async Task<Caller?> CallerOfAsync(HttpContext http, ICallerSource source)
    {
        if (
            Guid.TryParse(http.User.FindFirstValue(ClaimTypes.NameIdentifier), out var user)
            && Guid.TryParse(http.User.FindFirstValue(SessionClaim), out var session)
        )
        {
            if (await source.FindAsync(new UserId(user), session, http.RequestAborted) is { } known)
            {
                return known;
            }

            http.User = new ClaimsPrincipal(new ClaimsIdentity());
        }

        return await source.AnonymousAsync(http.Request.Query["program"], http.RequestAborted);
    }

    private static async Task<string?> KeyOfAsync(HttpContext http)
    {
        if (http.Request.Headers.TryGetValue("Idempotency-Key", out var header))
        {
            return header.ToString();
        }

        return HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType
            ? (await http.Request.ReadFormAsync(http.RequestAborted))["_key"].ToString()
            : null;
    }

    // The route's pattern, not the path: it holds no identifiers.
    private static string OriginOf(HttpContext http) =>
        $"{http.Request.Method} {(http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "?"}";

    private static bool IsAsset(PathString path) =>
        path.StartsWithSegments("/_content") || path.StartsWithSegments("/_framework") || path.StartsWithSegments("/language");
}
