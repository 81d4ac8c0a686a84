using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Ui;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Footbridge.Sessions.Pass.Screen;

/// <summary>Takes the page's form while somebody types, so that nothing typed is lost.</summary>
internal static class DraftEndpoint
{
    /// <summary>Maps the address.</summary>
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapPost("/api/sessions/{id:guid}/draft", SaveAsync);

    private static async Task<IResult> SaveAsync(
        Guid id,
        HttpContext http,
        IAntiforgery antiforgery,
        ICommand<SaveWholePass.Input, PassVersions> save,
        ProgramCalendar calendar,
        Formats formats,
        IText text
    )
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Results.Json(
                new { message = text["sessions.draft.page-too-old"] },
                statusCode: StatusCodes.Status400BadRequest
            );
        }

        var form = PassForm.From(await http.Request.ReadFormAsync(http.RequestAborted));
        var saved = await save.HandleAsync(form.ToInput(new SessionId(id)), http.RequestAborted);
        return saved.Match(
            versions =>
                Results.Json(
                    new
                    {
                        message = text["sessions.draft.saved", formats.Time(calendar.TimeOf(calendar.Now))],
                        versions = Flat(versions),
                    }
                ),
            problem => Results.Json(new { message = Words(text, problem) }, statusCode: problem.Kind.Status())
        );
    }

    // The page shows both versions only once it is drawn anew.
    private static string Words(IText text, Problem problem) =>
        problem.Code is "sessions.pass.changed-meanwhile" or "core.changed-meanwhile"
            ? text["sessions.draft.conflict"]
            : text.ProblemText(problem);

    private static object Flat(PassVersions versions) =>
        new
        {
            session = versions.Session,
            rows = versions.Rows.Select(r => new
            {
                client = r.Client.Value,
                attendance = r.Attendance,
                note = r.Note,
            }),
        };
}
