using System.Globalization;
using Footbridge.Kernel;
using Footbridge.Sessions.Notes.Reading;
using Footbridge.Ui;
using Footbridge.Ui.Printing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Footbridge.Sessions.Notes.Records;

/// <summary>Puts a note on paper: what it says, who signed it, and what was added later. A note that is not closed says so in its title.</summary>
internal static class NoteSheet
{
    public static PrintedDocument Of(ReadNote.Page page, IText text, Formats formats)
    {
        var note = page.Content;
        var name = note.Title.Length > 0 ? note.Title : text[$"sessions.kind.{NoteCodes.Code(note.Kind)}"];
        List<PrintedBlock> blocks =
        [
            PrintedFacts.Of([
                .. NoteLines.Facts(note, page.ClientName, page.BornOn, text, formats).Select(f => (f.Name, (string?)f.Value)),
                (text["sessions.note.risk"], text[$"sessions.risk.{NoteCodes.Code(note.Risk)}"]),
            ]),
            .. NoteLines
                .Parts(note, text)
                .SelectMany(p => new PrintedBlock[] { new PrintedHeading(p.Title), new PrintedText(p.Words) }),
        ];
        if (page.History.Count > 0)
        {
            blocks.Add(new PrintedHeading(text["sessions.note.signature"]));
            blocks.AddRange(
                page.History.Select(s => new PrintedSignature(s.Meaning(text), s.By, formats.Moment(s.At), Seal: s.Hash))
            );
        }

        foreach (var added in page.Addenda)
        {
            blocks.Add(new PrintedHeading(text["sessions.addendum.title"]));
            blocks.Add(new PrintedText(added.Text));
            blocks.Add(new PrintedText(text["sessions.addendum.by", added.By, formats.Moment(added.At)], Quiet: true));
        }

        blocks.AddRange(page.Holds ? [] : [new PrintedText(text["sessions.note.altered-text"])]);
        return new()
        {
            Title = Standing(page) is { } state ? $"{name} ({text[state]})" : name,
            Language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
            Letterhead = page.Program,
            Foot = text["sessions.letter.notice"],
            PageWords = text["ui.print.page", "{0}", "{1}"],
            Blocks = blocks,
        };
    }

    private static string? Standing(ReadNote.Page page) =>
        page.Standing switch
        {
            NoteStanding.Void => "sessions.void.badge",
            NoteStanding.Draft => "sessions.note.unsigned",
            NoteStanding.SentBack => "sessions.note.sent-back",
            NoteStanding.WaitsForCosign => "sessions.note.waits",
            _ => null,
        };
}

/// <summary>Notes as PDF.</summary>
internal static class NoteEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/notes/{note:guid}/pdf", HandleAsync);

    private static async Task<IResult> HandleAsync(
        Guid note,
        HttpContext http,
        IText text,
        Formats formats,
        IQuery<FindNote.Input, ClientId> find,
        IQuery<ReadNote.Input, ReadNote.Page> read
    )
    {
        if ((await find.HandleAsync(new(new NoteId(note)), http.RequestAborted)).Failed(out var unknown, out var client))
        {
            return FileAnswer.Refused(unknown);
        }

        return (await read.HandleAsync(new(client, new NoteId(note)), http.RequestAborted)).Match(
            page => FileAnswer.Pdf(http, NoteSheet.Of(page, text, formats), $"note-{note:N}.pdf", text),
            FileAnswer.Refused
        );
    }
}
