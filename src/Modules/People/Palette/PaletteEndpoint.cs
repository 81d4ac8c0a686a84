using Footbridge.Kernel;
using Footbridge.People.Clients;
using Footbridge.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Footbridge.People.Palette;

/// <summary>Answers the command palette: clients by name, and the pages the caller may see.</summary>
internal static class PaletteEndpoint
{
    private const int MostPages = 8;

    public static void MapPalette(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/palette", FindAsync);

    private static async Task<IResult> FindAsync(
        HttpContext http,
        CallContext call,
        IText text,
        IEnumerable<NavigationEntry> navigation,
        IQuery<FindInPalette.Input, IReadOnlyList<FindInPalette.Hit>> find,
        string? q
    )
    {
        if (call.Caller.User is null)
        {
            return Results.Unauthorized();
        }

        var typed = (q ?? "").Trim();
        var items = new List<Item>();
        if (typed.Length > 1 && call.Caller.Holds(PeoplePermissions.ReadClients))
        {
            var found = await find.HandleAsync(new(typed), http.RequestAborted);
            if (!found.Failed(out _, out var hits))
            {
                items.AddRange(hits.Select(h => ItemOf(h, text)));
            }
        }

        items.AddRange(Pages(typed, call.Caller, navigation, text));
        return Results.Json(items);
    }

    private static Item ItemOf(FindInPalette.Hit hit, IText text) =>
        new(
            hit.Name,
            hit.Age is { } age ? text["people.client.age", age] : "",
            $"/clients/{hit.Client.Value}",
            "user",
            text["people.palette.clients"]
        );

    private static IEnumerable<Item> Pages(string typed, Caller caller, IEnumerable<NavigationEntry> navigation, IText text)
    {
        var words = Folded.Words(typed);
        var areas =
            caller.Kind == CallerKind.Staff ? [NavigationArea.Staff, NavigationArea.Settings] : new[] { NavigationArea.Client };
        return navigation
            .Where(e => areas.Contains(e.Area) && (e.Permission is null || caller.Holds(e.Permission)))
            .OrderBy(e => e.Area)
            .ThenBy(e => e.Order)
            .Select(e => new Item(text[e.TextKey], "", e.Href, e.Icon, text["people.palette.pages"]))
            .Where(i => words.All(w => Folded.Of(i.Title).Contains(w, StringComparison.Ordinal)))
            .Take(MostPages);
    }

    internal sealed record Item(string Title, string Subtitle, string Href, string Icon, string Group);
}
