using Footbridge.Kernel;
using Footbridge.Skills.Diary;
using Footbridge.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Footbridge.Skills.Practice;

/// <summary>The addresses that a phone sends kept practice and diary days to.</summary>
internal static class PracticeApi
{
    private static readonly KeptPost Kept = new(Problem.Invalid("core.try-again"), Problem.Invalid("core.try-again"));

    public static void MapPracticeApi(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/api/practice", ReceiveAsync).AllowAnonymous();
        endpoints.MapPost("/api/diary", ReceiveDayAsync).AllowAnonymous();
    }

    private static Task<IResult> ReceiveAsync([FromBody] Body body, HttpContext http, ICommand<LogPractice.Input, Done> log) =>
        Kept.TakeAsync(
            http,
            body.Client,
            client =>
                log.HandleAsync(
                    new(client, body.At, body.Exercise, body.Answers ?? [], HelpedCodes.Of(body.Helped)),
                    http.RequestAborted
                ),
            _ => Results.NoContent()
        );

    private static Task<IResult> ReceiveDayAsync(
        [FromBody] Day body,
        HttpContext http,
        ICommand<SaveDiaryDay.Input, Done> save
    ) =>
        Kept.TakeAsync(
            http,
            body.Client,
            client => save.HandleAsync(new(client, body.On, body.Answers), http.RequestAborted),
            _ => Results.NoContent()
        );

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
