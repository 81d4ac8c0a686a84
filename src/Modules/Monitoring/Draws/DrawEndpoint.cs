using Footbridge.Clinical.Draws;
using Footbridge.Kernel;
using Footbridge.Ui.Printing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Footbridge.Monitoring.Draws;

/// <summary>The draws of a month as a file that another program can work out again.</summary>
internal static class DrawEndpoint
{
    public static void MapDraws(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/screens/draws/{month}/file", HandleAsync);

    private static Task<IResult> HandleAsync(
        string month,
        HttpContext http,
        IQuery<DrawsOfMonth.Input, DrawsOfMonth.View> read
    ) =>
        FileAnswer.OfMonthAsync(
            http,
            month,
            "draws",
            first => read.HandleAsync(new(first), http.RequestAborted),
            view => view.Month is { } found ? DrawFile.Write(found) : null
        );
}
