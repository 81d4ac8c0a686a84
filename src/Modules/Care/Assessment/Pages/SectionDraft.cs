using Footbridge.Care.Assessment.Versions;
using Footbridge.Kernel;
using Footbridge.Ui;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Footbridge.Care.Assessment.Pages;

/// <summary>Takes a section while somebody types, so that nothing typed is lost.</summary>
internal static class SectionDraft
{
    public static string AddressOf(Guid client, string section) => $"/api/clients/{client}/assessment/{section}";

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/api/clients/{client:guid}/assessment/{section}", SaveAsync);

    private static async Task<IResult> SaveAsync(
        Guid client,
        string section,
        HttpContext http,
        IAntiforgery antiforgery,
        ICommand<SaveSection.Input, SavedSection> save,
        ProgramCalendar calendar,
        Formats formats,
        IText text
    )
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Results.Json(new { message = text["care.assess.page-too-old"] }, statusCode: StatusCodes.Status400BadRequest);
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var saved = await save.HandleAsync(PostedSection.ToInput(form, ClientId.From(client), section), http.RequestAborted);
        return saved.Match(
            now =>
                Results.Json(
                    new
                    {
                        message = text["care.assess.saved-at", formats.Time(calendar.TimeOf(calendar.Now)), now.Open],
                        fields = new { assessment = now.Assessment, counter = now.Counter },
                    }
                ),
            problem => Results.Json(new { message = Words(text, problem) }, statusCode: problem.Kind.Status())
        );
    }

    // The page shows both versions only once it is drawn anew.
    private static string Words(IText text, Problem problem) =>
        problem.Code == "core.changed-meanwhile" ? text["care.assess.draft-conflict"] : text.ProblemText(problem);
}
