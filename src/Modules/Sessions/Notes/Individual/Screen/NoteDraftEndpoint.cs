using Footbridge.Kernel;
using Footbridge.Ui;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Footbridge.Sessions.Notes.Individual.Screen;

/// <summary>Takes the form of a note while somebody types, and what waited in the browser while there was no line.</summary>
internal static class NoteDraftEndpoint
{
    /// <summary>Maps the address.</summary>
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapPost("/api/notes/{client:guid}/draft", SaveAsync);

    private static async Task<IResult> SaveAsync(
        Guid client,
        HttpContext http,
        IAntiforgery antiforgery,
        ICommand<SaveNoteDraft.Input, SaveNoteDraft.Saved> save,
        IQuery<NoteForm.Input, NoteForm.Page> read,
        ProgramCalendar calendar,
        Formats formats,
        IText text
    )
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Said(text["sessions.draft.page-too-old"], StatusCodes.Status400BadRequest);
        }

        var form = NoteModel.From(await http.Request.ReadFormAsync(http.RequestAborted));
        var input = new SaveNoteDraft.Input
        {
            Client = new ClientId(client),
            Note = new NoteId(form.Note),
            Version = form.Version,
            Body = form.ToBody(calendar.Today),
        };
        var saved = await save.HandleAsync(input, http.RequestAborted);
        if (!saved.Failed(out var problem, out var kept))
        {
            var words = text["sessions.draft.saved", formats.Time(calendar.TimeOf(calendar.Now))];
            return Results.Json(new { message = words, version = kept.Version });
        }

        return problem.Code switch
        {
            "core.changed-meanwhile" => await BothAsync(read, input, text, http.RequestAborted),
            // The browser asks again after the note was posted and signed: an answer, and no conflict.
            "sessions.note.signed-already" => Results.Json(new { message = text.ProblemText(problem), over = true }),
            _ => Said(text.ProblemText(problem), problem.Kind.Status()),
        };
    }

    // Both versions are shown where the words are.
    private static async Task<IResult> BothAsync(
        IQuery<NoteForm.Input, NoteForm.Page> read,
        SaveNoteDraft.Input input,
        IText text,
        CancellationToken ct
    )
    {
        var stored = await read.HandleAsync(new(input.Client, input.Note), ct);
        return stored.Match(
            page =>
                Results.Json(
                    new
                    {
                        message = text["sessions.draft.note-conflict"],
                        theirs = page.Draft is { } draft
                            ? new
                            {
                                version = draft.Version,
                                sections = draft.Words.Details.Sections.Select(s => new
                                {
                                    code = s.Code,
                                    name = s.Heading(System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName),
                                    words = s.Words,
                                }),
                            }
                            : null,
                    },
                    statusCode: StatusCodes.Status409Conflict
                ),
            problem => Said(text.ProblemText(problem), problem.Kind.Status())
        );
    }

    private static IResult Said(string words, int status) => Results.Json(new { message = words }, statusCode: status);
}
