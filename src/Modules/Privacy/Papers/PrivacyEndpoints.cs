using System.Text;
using Footbridge.Kernel;
using Footbridge.Privacy.Consents.Signing;
using Footbridge.Privacy.Disclosures.Reading;
using Footbridge.Storage.Protection;
using Footbridge.Ui;
using Footbridge.Ui.Printing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Footbridge.Privacy.Papers;

/// <summary>Hands files out over HTTP. Their names name nobody, and a browser is told to save them and not to guess what they are.</summary>
internal static class PrivacyEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/clients/{client:guid}/papers/{paper:guid}", PaperAsync);
        endpoints.MapGet("/privacy/agreements/papers/{paper:guid}", AgreementAsync);
        endpoints.MapGet("/clients/{client:guid}/consent/{consent:guid}/fhir", FhirAsync);
        endpoints.MapGet("/privacy/disclosures.csv", CsvAsync);
    }

    private static async Task<IResult> PaperAsync(
        Guid client,
        Guid paper,
        HttpContext http,
        IQuery<ReadPaper.Input, PaperFile> read
    ) =>
        (await read.HandleAsync(new(ClientId.From(client), paper), http.RequestAborted)).Match(
            f => FileOf(http, f),
            FileAnswer.Refused
        );

    private static async Task<IResult> AgreementAsync(
        Guid paper,
        HttpContext http,
        IQuery<ReadAgreementPaper.Input, PaperFile> read
    ) => (await read.HandleAsync(new(paper), http.RequestAborted)).Match(f => FileOf(http, f), FileAnswer.Refused);

    private static async Task<IResult> FhirAsync(
        Guid client,
        Guid consent,
        HttpContext http,
        IQuery<WriteConsent.Input, string> write
    ) =>
        (await write.HandleAsync(new(ClientId.From(client), consent), http.RequestAborted)).Match(
            json => FileAnswer.Of(http, Encoding.UTF8.GetBytes(json), "application/fhir+json", $"consent-{consent:N}.json"),
            FileAnswer.Refused
        );

    private static async Task<IResult> CsvAsync(
        HttpContext http,
        IQuery<OverseeDisclosures.Input, OverseeDisclosures.View> oversee,
        IText text,
        ProgramCalendar calendar,
        string? ground,
        DateOnly? from,
        DateOnly? until
    )
    {
        var today = calendar.Today;
        var found = await oversee.HandleAsync(
            new(ground ?? "", from ?? today.AddYears(-1), until ?? today, All: true),
            http.RequestAborted
        );
        return found.Match(
            view => FileAnswer.Of(http, DisclosureTable.Of(view.Rows, text), "text/csv", $"disclosures-{today:yyyy-MM-dd}.csv"),
            FileAnswer.Refused
        );
    }

    private static IResult FileOf(HttpContext http, PaperFile file) =>
        FileAnswer.Of(http, file.Bytes, file.ContentType, $"paper-{file.Id:N}.{FileKinds.ExtensionOf(file.ContentType)}");
}
