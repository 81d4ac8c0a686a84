using System.Globalization;
using System.Text;
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

    private static async Task<IResult> HandleAsync(
        string month,
        HttpContext http,
        IQuery<DrawsOfMonth.Input, DrawsOfMonth.View> read
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
                        Encoding.UTF8.GetBytes(DrawFile.Write(found)),
                        "application/json",
                        $"draws-{month}.json"
                    )
                    : Results.NotFound(),
            FileAnswer.Refused
        );
    }
}
