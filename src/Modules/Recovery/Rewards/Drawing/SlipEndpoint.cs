using System.Globalization;
using System.Text;
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

    private static async Task<IResult> HandleAsync(
        string month,
        HttpContext http,
        IQuery<RewardProof.Input, RewardProof.View> read
    )
    {
        // Whoever may not see draws is refused, whatever stands in the address.
        var isMonth =
            DateOnly.TryParseExact($"{month}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            && ProgramCalendar.Knows(first);
        return (await read.HandleAsync(new(isMonth ? first : null), http.RequestAborted)).Match(
            view =>
                isMonth && view.Month is { } found
                    ? FileAnswer.Of(
                        http,
                        Encoding.UTF8.GetBytes(SlipFile.Write(found)),
                        "application/json",
                        $"rewards-{month}.json"
                    )
                    : Results.NotFound(),
            FileAnswer.Refused
        );
    }
}
