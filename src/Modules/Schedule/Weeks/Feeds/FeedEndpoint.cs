using System.Text;
using Footbridge.Kernel;
using Footbridge.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
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
        var (visitor, hash) = (call.Caller, SecretToken.HashOf(token));
        var link = await callers.EnterAsync(call, () => find.HandleAsync(new(hash), http.RequestAborted), http.RequestAborted);
        var owner = link is null
            ? null
            : await callers.OwnerAsync(call.Caller.Program, link.User, link.Kind, http.RequestAborted);
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
}

/// <summary>Holds back programs that try links. Calendars read once an hour, so that many phones behind one address stay far below it.</summary>
internal sealed class FeedLimit() : AddressLimit(ReadsPerMinute, TimeSpan.FromMinutes(1), onlyPosts: false)
{
    public const string Name = "schedule-feed";

    public const int ReadsPerMinute = 120;
}
