using Footbridge.Kernel;
using Footbridge.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Footbridge.Monitoring.Measures;

/// <summary>The address that the page of questions sends to while they are being answered, and again when there is signal. No cookie gives
/// it any right, so it needs no token against forged requests: the key in the address is the proof.</summary>
internal static class MeasureEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/m/{key}/answers", ReceiveAsync).AllowAnonymous().RequireRateLimiting(MeasureLimit.Name);

    private static async Task<IResult> ReceiveAsync(
        string key,
        [FromBody] AnswersBody body,
        HttpContext http,
        ICommand<AnswerByLink.Input, AnswerByLink.Receipt> answer,
        IText text
    )
    {
        await LinkPage.EnterAsync(key, http);
        var outcome = await answer.HandleAsync(new(key, body.Answers, body.Sent), http.RequestAborted);
        return outcome.Match(
            receipt => Results.Json(new { urgent = receipt.Urgent, next = receipt.Next }),
            problem =>
                Results.Problem(
                    statusCode: problem.Kind.Status(),
                    title: text.ProblemText(problem),
                    type: $"urn:footbridge:{problem.Code}",
                    extensions: new Dictionary<string, object?> { ["field"] = problem.Field }
                )
        );
    }
}

/// <summary>Answers as a phone sends them.</summary>
internal sealed record AnswersBody
{
    /// <summary>Answers by item.</summary>
    public required Dictionary<string, string?> Answers { get; init; }

    /// <summary>Whether these are all.</summary>
    public bool Sent { get; init; }
}
