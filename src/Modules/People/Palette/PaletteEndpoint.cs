using Footbridge.Kernel;
using Footbridge.Ui;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Footbridge.People.Palette;

/// <summary>Answers the command palette with clients by name. The pages a person may see stand in the page already, and are found there.
/// What is typed is a name, so it comes in the body: addresses end in server logs, histories and proxies.</summary>
internal static class PaletteEndpoint
{
    public static void MapPalette(this IEndpointRouteBuilder endpoints) => endpoints.MapPost("/api/palette", FindAsync);

    private static async Task<IResult> FindAsync(
        HttpContext http,
        CallContext call,
        IAntiforgery antiforgery,
        IText text,
        IQuery<FindInPalette.Input, FindInPalette.Found> find
    )
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Results.BadRequest();
        }

        if (!call.Caller.Holds(PeoplePermissions.ReadClients))
        {
            return Results.Json(Array.Empty<Item>());
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var found = await find.HandleAsync(new(form["text"].ToString()), http.RequestAborted);
        return found.Failed(out _, out var some) ? Results.Forbid() : Results.Json(some.Hits.Select(h => ItemOf(h, text)));
    }

    private static Item ItemOf(FindInPalette.Hit hit, IText text) =>
        new(
            hit.Name,
            hit.Age is { } age ? text["people.client.age", age] : "",
            $"/clients/{hit.Client.Value}",
            "user",
            text["people.palette.clients"]
        );

    internal sealed record Item(string Title, string Subtitle, string Href, string Icon, string Group);
}
