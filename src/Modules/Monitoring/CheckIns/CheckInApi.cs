using Footbridge.Kernel;
using Footbridge.Ui;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Footbridge.Monitoring.CheckIns;

/// <summary>The address that a phone sends its kept check-ins to. Redirects to the sign-in page would look like success to a script, so
/// these addresses answer 401 by themselves.</summary>
internal static class CheckInApi
{
    private static readonly KeptPost Kept = new(Problem.Invalid("monitoring.api.token"), Problem.Invalid("monitoring.api.key"));

    public static void MapCheckInApi(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/api/antiforgery", Token).AllowAnonymous();
        endpoints.MapPost("/api/check-ins", ReceiveAsync).AllowAnonymous();
    }

    /// <summary>A fresh token: the one in a page that was kept on the phone may have outlived its keys.</summary>
    private static IResult Token(HttpContext http, CallContext call, IAntiforgery antiforgery) =>
        call.Caller.User is null
            ? Results.Unauthorized()
            : Results.Json(new { token = antiforgery.GetAndStoreTokens(http).RequestToken });

    private static Task<IResult> ReceiveAsync(
        [FromBody] CheckInBody body,
        HttpContext http,
        ICommand<SubmitCheckIn.Input, SubmitCheckIn.Receipt> submit
    ) =>
        Kept.TakeAsync(
            http,
            body.Client,
            client => submit.HandleAsync(new(client, body.At, body.Answers()), http.RequestAborted),
            receipt => Results.Json(receipt)
        );
}

/// <summary>A check-in as a phone sends it.</summary>
internal sealed record CheckInBody
{
    public required Guid Client { get; init; }

    /// <summary>When it was answered, by the phone's clock.</summary>
    public DateTimeOffset? At { get; init; }

    public int? Mood { get; init; }

    public int? Craving { get; init; }

    /// <summary>0 to 10; null from a phone that does not ask for it yet.</summary>
    public int? Confidence { get; init; }

    public bool? Used { get; init; }

    public string? Substances { get; init; }

    public int? SleepHours { get; init; }

    /// <summary><c>yes</c>, <c>no</c> or <c>not-mine</c>.</summary>
    public string? Medication { get; init; }

    /// <summary>Any of <c>hungry</c>, <c>angry</c>, <c>lonely</c>, <c>tired</c>.</summary>
    public IReadOnlyList<string> Halt { get; init; } = [];

    /// <summary>The own warning signs that were ticked; none from a phone that does not ask for them yet.</summary>
    public IReadOnlyList<string> Signs { get; init; } = [];

    public string? WhatHelped { get; init; }

    public string? Note { get; init; }

    public bool WantsCall { get; init; }

    public CheckInAnswers Answers() =>
        new()
        {
            Mood = Mood,
            Craving = Craving,
            Confidence = Confidence,
            Used = Used,
            Substances = Substances,
            SleepHours = SleepHours,
            Medication = AnswerCodes.MedicationOf(Medication),
            Halt = AnswerCodes.HaltOf(Halt),
            Signs = Signs,
            WhatHelped = WhatHelped,
            Note = Note,
            WantsCall = WantsCall,
        };
}
