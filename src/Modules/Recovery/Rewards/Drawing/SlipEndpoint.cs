using Footbridge.Clinical.Draws.Rewards;
using Footbridge.Kernel;
using Footbridge.Ui.Printing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Footbridge.Recovery.Rewards;

/// <summary>The draws of a month as a file that another program can work out again.</summary>
internal static class SlipEndpoint
{
    public static void MapSlips(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/rewards/draws/{month}/file", HandleAsync);

    private static Task<IResult> HandleAsync(string month, HttpContext http, IQuery<RewardProof.Input, RewardProof.View> read) =>
        FileAnswer.OfMonthAsync(
            http,
            month,
            "rewards",
            first => read.HandleAsync(new(first), http.RequestAborted),
            view => view.Month is { } found ? SlipFile.Write(found) : null
        );
}
