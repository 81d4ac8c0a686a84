using Footbridge.Intake.Received.Labels;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;
using Footbridge.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Intake.Received;

/// <summary>Says whose document it is, so that the look that follows can name the client on the audit trail.</summary>
[Requires(IntakePermissions.Records)]
[ShowsNothingProtected("It answers with an id alone.")]
internal sealed class WhoseDocument(FootbridgeDb db) : IQuery<WhoseDocument.Input, ClientId>
{
    internal sealed record Input(Guid Document);

    public async Task<Outcome<ClientId>> HandleAsync(Input input, CancellationToken ct)
    {
        var clients = await db.Set<ReceivedDocument>()
            .Where(d => d.Id == input.Document)
            .Join(db.Set<ReceivedRecord>(), d => d.Record, r => r.Id, (_, r) => r.Client)
            .ToListAsync(ct);
        return clients is [var client] ? client : Problem.NotFound("intake.document.not-found");
    }
}

/// <summary>Hands out one document as it was sent. One whose label the caller does not reach is not there.</summary>
[Requires(IntakePermissions.Records)]
internal sealed class DownloadDocument(FootbridgeDb db, IVisibleClients visible)
    : IQuery<DownloadDocument.Input, DownloadDocument.Output>
{
    internal sealed record Input(Guid Document, ClientId Client) : IAboutClient;

    internal sealed record Output(string Json);

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        var document = await db.Set<ReceivedDocument>()
            .Where(d => d.Id == input.Document)
            .Join(db.Set<ReceivedRecord>().Where(r => r.Client == input.Client), d => d.Record, r => r.Id, (d, _) => d)
            .SingleOrDefaultAsync(ct);
        if (document is null || !await visible.ReachesAsync(input.Client, document.Label, ct))
        {
            return Problem.NotFound("intake.document.not-found");
        }

        return await db.Set<DocumentKey>().SingleOrDefaultAsync(k => k.Document == input.Document, ct) is { } key
            ? new Output(document.Open(key))
            : Problem.Rule("intake.document.destroyed");
    }
}

/// <summary>Hands documents out over HTTP.</summary>
internal static class DocumentEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/intake/documents/{id:guid}", HandleAsync);

    private static async Task<IResult> HandleAsync(
        Guid id,
        IText text,
        IQuery<WhoseDocument.Input, ClientId> whose,
        IQuery<DownloadDocument.Input, DownloadDocument.Output> download,
        CancellationToken ct
    )
    {
        if ((await whose.HandleAsync(new(id), ct)).Failed(out var unknown, out var client))
        {
            return Refusal(unknown, text);
        }

        return (await download.HandleAsync(new(id, client), ct)).Match(
            // The file name names nobody.
            file => Results.File(System.Text.Encoding.UTF8.GetBytes(file.Json), "application/json", $"record-part-{id:N}.json"),
            problem => Refusal(problem, text)
        );
    }

    private static IResult Refusal(Problem problem, IText text) =>
        problem.Kind switch
        {
            ProblemKind.Forbidden => Results.StatusCode(StatusCodes.Status403Forbidden),
            ProblemKind.RuleBroken => Results.Text(text.ProblemText(problem), statusCode: StatusCodes.Status410Gone),
            _ => Results.StatusCode(StatusCodes.Status404NotFound),
        };
}
