using Footbridge.Intake.Received;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;
using Footbridge.Storage.Protection;
using Footbridge.Ui.Printing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Intake.Attachments;

/// <summary>Hands out a paper as it was added. One whose label the caller does not reach is not there.</summary>
[Requires(IntakePermissions.Records)]
internal sealed class ReadAttachment(FootbridgeDb db, IVisibleClients visible) : IQuery<ReadAttachment.Input, ReadAttachment.File>
{
    internal sealed record Input(ClientId Client, Guid Attachment) : IAboutClient;

    internal sealed record File(byte[] Bytes, string MediaType);

    public async Task<Outcome<File>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await AttachmentShelf.TakeAsync(db, visible, input.Client, input.Attachment, ct) is not { } paper)
        {
            return Problem.NotFound("intake.document.not-found");
        }

        return await db.Set<DocumentKey>().SingleOrDefaultAsync(k => k.Document == paper.Id, ct) is { } key
            ? new File(paper.Open(key), paper.MediaType)
            : Problem.NotFound("intake.document.destroyed");
    }
}

/// <summary>Hands papers out over HTTP.</summary>
internal static class AttachmentEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/clients/{client:guid}/documents/{attachment:guid}", HandleAsync);

    private static async Task<IResult> HandleAsync(
        Guid client,
        Guid attachment,
        HttpContext http,
        IQuery<ReadAttachment.Input, ReadAttachment.File> read
    ) =>
        (await read.HandleAsync(new(ClientId.From(client), attachment), http.RequestAborted)).Match(
            file =>
                FileAnswer.Of(
                    http,
                    file.Bytes,
                    file.MediaType,
                    $"document-{attachment:N}.{FileKinds.ExtensionOf(file.MediaType)}"
                ),
            FileAnswer.Refused
        );
}
