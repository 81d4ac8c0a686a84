using Footbridge.Kernel;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Footbridge.Ui;

/// <summary>Takes what a phone kept and sends when there is signal. A redirect to the sign-in page would look like success to a script, so
/// such an address answers 401 by itself, and a refusal is a problem document (RFC 9457) with code and field.</summary>
/// <param name="badToken">Said when the token is not valid; the phone then asks for a fresh one.</param>
/// <param name="badKey">Said when the key, by which what arrives twice acts once, is missing or too long.</param>
public sealed class KeptPost(Problem badToken, Problem badKey)
{
    private const int LongestKey = 100;

    /// <summary>Takes one thing that was kept.</summary>
    /// <param name="http">The request.</param>
    /// <param name="owner">Whose it is, as the phone says.</param>
    /// <param name="take">Takes it.</param>
    /// <param name="answer">What is answered.</param>
    public async Task<IResult> TakeAsync<T>(
        HttpContext http,
        Guid owner,
        Func<ClientId, Task<Outcome<T>>> take,
        Func<T, IResult> answer
    )
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(take);
        var call = http.RequestServices.GetRequiredService<CallContext>();
        var text = http.RequestServices.GetRequiredService<IText>();
        if (call.Caller.User is null)
        {
            return Results.Unauthorized();
        }

        if (!await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http))
        {
            return Refused(StatusCodes.Status400BadRequest, badToken, text);
        }

        if (call.Key is null or { Length: 0 or > LongestKey })
        {
            return Refused(StatusCodes.Status422UnprocessableEntity, badKey, text);
        }

        // Kept on a phone that another person is signed in on now: it goes on waiting there for its owner.
        if (owner != call.Caller.Client?.Value)
        {
            return Refused(StatusCodes.Status403Forbidden, Problem.Forbidden("core.not-your-record"), text);
        }

        return (await take(ClientId.From(owner))).Match(answer, problem => Refused(problem.Kind.Status(), problem, text));
    }

    private static IResult Refused(int status, Problem problem, IText text) =>
        Results.Problem(
            statusCode: status,
            title: text.ProblemText(problem),
            type: $"urn:footbridge:{problem.Code}",
            extensions: new Dictionary<string, object?> { ["code"] = problem.Code, ["field"] = problem.Field }
        );
}
