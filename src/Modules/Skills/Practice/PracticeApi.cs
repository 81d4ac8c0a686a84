using Footbridge.Kernel;
using Footbridge.Skills.Diary;
using Footbridge.Ui;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Footbridge.Skills.Practice;

/// <summary>The addresses that a phone sends kept practice and diary days to. A redirect to the sign-in page would look like success to a
/// script, so they answer 401 by themselves.</summary>
internal static class PracticeApi
{
    public static void MapPracticeApi(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/api/practice", ReceiveAsync).AllowAnonymous();
        endpoints.MapPost("/api/diary", ReceiveDayAsync).AllowAnonymous();
    }

    private static Task<IResult> ReceiveAsync(
        [FromBody] Body body,
        HttpContext http,
        CallContext call,
        IAntiforgery antiforgery,
        ICommand<LogPractice.Input, Done> log,
        IText text
    ) =>
        TakeAsync(
            body.Client,
            http,
            call,
            antiforgery,
            text,
            client =>
                log.HandleAsync(
                    new(client, body.At, body.Exercise, body.Answers ?? [], HelpedCodes.Of(body.Helped)),
                    http.RequestAborted
                )
        );

    private static Task<IResult> ReceiveDayAsync(
        [FromBody] Day body,
        HttpContext http,
        CallContext call,
        IAntiforgery antiforgery,
        ICommand<SaveDiaryDay.Input, Done> save,
        IText text
    ) =>
        TakeAsync(
            body.Client,
            http,
            call,
            antiforgery,
            text,
            client => save.HandleAsync(new(client, body.On, body.Answers), http.RequestAborted)
        );

    private static async Task<IResult> TakeAsync(
        Guid client,
        HttpContext http,
        CallContext call,
        IAntiforgery antiforgery,
        IText text,
        Func<ClientId, Task<Outcome<Done>>> take
    )
    {
        if (call.Caller.User is null)
        {
            return Results.Unauthorized();
        }

        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Refused(StatusCodes.Status400BadRequest, Problem.Invalid("core.try-again"), text);
        }

        if (call.Key is null or { Length: 0 or > 100 })
        {
            return Refused(StatusCodes.Status422UnprocessableEntity, Problem.Invalid("core.try-again"), text);
        }

        // Kept on a phone that another person is signed in on now: it goes on waiting there for its owner.
        if (client != call.Caller.Client?.Value)
        {
            return Refused(StatusCodes.Status403Forbidden, Problem.Forbidden("core.not-your-record"), text);
        }

        var outcome = await take(ClientId.From(client));
        return outcome.Match(_ => Results.NoContent(), problem => Refused(problem.Kind.Status(), problem, text));
    }

    private static IResult Refused(int status, Problem problem, IText text) =>
        Results.Problem(statusCode: status, title: text.ProblemText(problem), type: $"urn:footbridge:{problem.Code}");

    /// <summary>A day of the diary card as a phone sends it.</summary>
    internal sealed record Day
    {
        public required Guid Client { get; init; }

        /// <summary>Local day.</summary>
        public required DateOnly On { get; init; }

        public required DiaryAnswers Answers { get; init; }
    }

    /// <summary>Practice as a phone sends it.</summary>
    internal sealed record Body
    {
        public required Guid Client { get; init; }

        /// <summary>When it was done, by the phone's clock.</summary>
        public DateTimeOffset? At { get; init; }

        public required string Exercise { get; init; }

        public IReadOnlyList<string?>? Answers { get; init; }

        /// <summary>Name of a <see cref="Practice.Helped"/>.</summary>
        public string? Helped { get; init; }
    }
}
