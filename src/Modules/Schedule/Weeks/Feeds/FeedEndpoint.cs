using System.Text;
using System.Threading.RateLimiting;
using Footbridge.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;

namespace Footbridge.Schedule.Feeds;

/// <summary>The address that calendars read. Nobody is signed in there: whoever made the link is asked for at the gate instead, with what
/// they may see today.</summary>
internal static class FeedEndpoint
{
    public static string PathOf(string token) => $"/calendar/{token}.ics";

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/calendar/{token}.ics", HandleAsync).AllowAnonymous().RequireRateLimiting(FeedLimit.Name);

    private static async Task<IResult> HandleAsync(
        string token,
        HttpContext http,
        CallContext call,
        ICallerSource callers,
        IQuery<FindFeed.Input, FindFeed.Owner> find,
        IQuery<ClientFeed.Input, FeedFile> ofClient,
        IQuery<StaffFeed.Input, FeedFile> ofStaff
    )
    {
        var visitor = call.Caller;
        var owner = await OwnerAsync(SecretToken.HashOf(token), call, callers, find, http.RequestAborted);
        call.Caller = owner ?? visitor;
        var answer = owner switch
        {
            { Kind: CallerKind.Client, Client: { } client } => await ofClient.HandleAsync(new(client), http.RequestAborted),
            { Kind: CallerKind.Staff } => await ofStaff.HandleAsync(new(), http.RequestAborted),
            _ => Problem.NotFound("schedule.feed.none"),
        };
        // A link that was made by somebody who may no longer see their own week is as good as none.
        return answer.Match(file => Answer(http, file), _ => Results.NotFound());
    }

    private static IResult Answer(HttpContext http, FeedFile file)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.Text(file.Text, "text/calendar", Encoding.UTF8);
    }

    // The link is opened before the program is known, and the rows of a program are seen by its own callers only.
    private static async Task<Caller?> OwnerAsync(
        string hash,
        CallContext call,
        ICallerSource callers,
        IQuery<FindFeed.Input, FindFeed.Owner> find,
        CancellationToken ct
    )
    {
        foreach (var program in await callers.SystemAsync(ct))
        {
            call.Caller = Caller.Anonymous(program.Program, program.Zone);
            if (!(await find.HandleAsync(new(hash), ct)).Failed(out _, out var owner))
            {
                return await callers.OwnerAsync(program.Program, owner.User, owner.Kind, ct);
            }
        }

        return null;
    }
}

/// <summary>Holds back programs that try links. Calendars read once an hour, so that many phones behind one address stay far below it.</summary>
internal sealed class FeedLimit : IRateLimiterPolicy<string>
{
    public const string Name = "schedule-feed";

    public const int ReadsPerMinute = 120;

    public Func<OnRejectedContext, CancellationToken, ValueTask> OnRejected { get; } =
        (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) =>
        RateLimitPartition.GetFixedWindowLimiter(
            httpContext.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = ReadsPerMinute, Window = TimeSpan.FromMinutes(1) }
        );
}
