using Footbridge.Kernel;
using Footbridge.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Footbridge.Privacy.Rights.Contact.Notices;

/// <summary>The addresses by which a browser turns notices on.</summary>
internal static class NoticesApi
{
    private static readonly KeptPost Kept = new(Problem.Invalid("core.try-again"), Problem.Invalid("core.try-again"));

    public static void MapNoticesApi(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/api/notices/key", OfferAsync).AllowAnonymous();
        endpoints.MapPost("/api/notices", TurnOnAsync).AllowAnonymous();
    }

    private static Task<IResult> OfferAsync(
        [FromBody] Asked body,
        HttpContext http,
        ICommand<OfferNotices.Input, OfferNotices.Key> offer
    ) => Kept.TakeAsync(http, body.Client, client => offer.HandleAsync(new(client), http.RequestAborted), Results.Ok);

    private static Task<IResult> TurnOnAsync(
        [FromBody] Subscribed body,
        HttpContext http,
        ICommand<TurnNoticesOn.Input, Done> on
    ) =>
        Kept.TakeAsync(
            http,
            body.Client,
            client => on.HandleAsync(new(client, body.Endpoint, body.Key, body.Secret), http.RequestAborted),
            _ => Results.NoContent()
        );

    /// <summary>Who asks.</summary>
    internal sealed record Asked
    {
        public required Guid Client { get; init; }
    }

    /// <summary>What the browser says of itself.</summary>
    internal sealed record Subscribed
    {
        public required Guid Client { get; init; }

        public required string Endpoint { get; init; }

        public required string Key { get; init; }

        public required string Secret { get; init; }
    }
}
