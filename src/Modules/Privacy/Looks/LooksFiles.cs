using System.Globalization;
using Footbridge.Kernel;
using Footbridge.Privacy.Looks.Pages;
using Footbridge.Privacy.Looks.Reports;
using Footbridge.Ui;
using Footbridge.Ui.Printing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Footbridge.Privacy.Looks;

/// <summary>The reports as files for a spreadsheet. The name of the file names nobody.</summary>
internal static class LooksFiles
{
    private const int MostPages = 50;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/clients/{client:guid}/looks.csv", OfClientAsync);
        endpoints.MapGet("/privacy/looks.csv", ByUserAsync);
    }

    private static async Task<IResult> OfClientAsync(
        Guid client,
        Guid? user,
        DateOnly? from,
        DateOnly? to,
        Writer writer,
        IQuery<LooksOf.Input, LooksOf.Report> looks,
        CancellationToken ct
    )
    {
        var rows = new List<IReadOnlyList<string>>();
        long? before = null;
        for (var page = 0; page < MostPages; page++)
        {
            var actor = user is { } chosen ? new UserId(chosen) : (UserId?)null;
            var outcome = await looks.HandleAsync(new(ClientId.From(client), new(from, to, before), actor), ct);
            if (outcome.Failed(out var problem, out var report))
            {
                return FileAnswer.Refused(problem);
            }

            var staff = report.Staff.ToDictionary(s => s.User);
            rows.AddRange(report.Page.Groups.Select(g => writer.Row(g, LookWords.Who(g, staff, writer.Text))));
            before = report.Page.Next;
            if (before is null)
            {
                break;
            }
        }

        return writer.File("privacy.looks.who", rows, before is not null);
    }

    private static async Task<IResult> ByUserAsync(
        Guid? user,
        DateOnly? from,
        DateOnly? to,
        Writer writer,
        IQuery<LooksBy.Input, LooksBy.Report> looks,
        CancellationToken ct
    )
    {
        var rows = new List<IReadOnlyList<string>>();
        long? before = null;
        for (var page = 0; page < MostPages; page++)
        {
            var actor = user is { } chosen ? new UserId(chosen) : (UserId?)null;
            var outcome = await looks.HandleAsync(new(actor, new(from, to, before)), ct);
            if (outcome.Failed(out var problem, out var report))
            {
                return FileAnswer.Refused(problem);
            }

            rows.AddRange(report.Page.Groups.Select(g => writer.Row(g, LookWords.Whose(g, report.Names, writer.Text))));
            before = report.Page.Next;
            if (before is null)
            {
                break;
            }
        }

        return writer.File("privacy.looks.whose", rows, before is not null);
    }

    /// <summary>Writes the rows in the language of the reader.</summary>
    internal sealed class Writer(IText text, ProgramCalendar calendar)
    {
        public IText Text => text;

        public IReadOnlyList<string> Row(LookGroup look, string who) =>
            [
                look.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                who,
                text[$"privacy.look.{look.Phrase}"],
                look.Times.ToString(CultureInfo.InvariantCulture),
                $"{calendar.TimeOf(look.FirstAt):HH\\:mm}",
                $"{calendar.TimeOf(look.LastAt):HH\\:mm}",
                text[$"privacy.looks.result.{look.Result}"],
                LookWords.Ground(look, text),
            ];

        public IResult File(string person, List<IReadOnlyList<string>> rows, bool isCut)
        {
            string[] head =
            [
                text["privacy.looks.day"],
                text[person],
                text["privacy.looks.what"],
                text["privacy.looks.times"],
                text["privacy.looks.first"],
                text["privacy.looks.last"],
                text["privacy.looks.ended"],
                text["privacy.looks.ground"],
            ];
            IReadOnlyList<string>[] foot = isCut
                ?
                [
                    [text["privacy.looks.file-cut"]],
                ]
                : [];
            return Results.File(Csv.File([head, .. rows, .. foot]), "text/csv; charset=utf-8", "looks.csv");
        }
    }
}
