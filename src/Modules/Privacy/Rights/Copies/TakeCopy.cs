using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Privacy.Consents.Signing.Minors;
using Footbridge.Storage;
using Footbridge.Ui.Printing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Copies;

/// <summary>Hands a finished copy to whoever asked for it, and notes that they took it.</summary>
[Requires(PrivacyPermissions.PrepareCopies)]
internal sealed class TakeCopy(
    FootbridgeDb db,
    CopyShelf shelf,
    IClients clients,
    CopyKinds kinds,
    CallContext call,
    ProgramCalendar calendar,
    TimeProvider clock
) : ICommand<TakeCopy.Input, TakeCopy.File>
{
    public sealed record Input(ClientId Client, Guid Copy) : IAboutClient;

    public sealed record File(byte[] Bytes);

    public async Task<Outcome<File>> HandleAsync(Input input, CancellationToken ct)
    {
        var id = CopyId.From(input.Copy);
        var copy = await db.Set<RecordCopy>().SingleOrDefaultAsync(c => c.Id == id && c.Client == input.Client, ct);
        if (copy is null || copy.AskedBy != call.Caller.User)
        {
            return Problem.NotFound("privacy.copy.not-found");
        }

        if (
            copy.State != CopyState.Ready
            || copy.ExpiresAt <= clock.GetUtcNow()
            || await shelf.TakeAsync(id, ct) is not { } bytes
        )
        {
            return Problem.Rule("privacy.copy.not-there");
        }

        // Decided once more: a role may have changed since it was asked for.
        var born = (await clients.FindAsync(input.Client, ct))?.BornOn;
        var asked = await kinds.WithheldAsync(input.Client, MinorRules.IsMinor(born, calendar.Today), ct);
        if (asked.Failed(out var forbidden, out var withheld))
        {
            return forbidden;
        }

        if ((withheld & ~copy.Withheld) != DataKinds.None)
        {
            return Problem.Rule("privacy.copy.holds-withheld");
        }

        copy.Fetched++;
        copy.FetchedAt = clock.GetUtcNow();
        return new File(bytes);
    }
}

/// <summary>Hands copies out over HTTP.</summary>
internal static class CopyEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(
            "/clients/{client:guid}/copies/{copy:guid}",
            (Guid client, Guid copy, ICommand<TakeCopy.Input, TakeCopy.File> take, CancellationToken ct) =>
                HandAsync(ClientId.From(client), copy, take, ct)
        );
        endpoints.MapGet(
            "/me/record/{copy:guid}",
            (Guid copy, CallContext call, ICommand<TakeCopy.Input, TakeCopy.File> take, CancellationToken ct) =>
                HandAsync(call.Caller.Client ?? default, copy, take, ct)
        );
    }

    private static async Task<IResult> HandAsync(
        ClientId client,
        Guid copy,
        ICommand<TakeCopy.Input, TakeCopy.File> take,
        CancellationToken ct
    ) =>
        (await take.HandleAsync(new(client, copy), ct)).Match(
            // The name of the file names nobody.
            file => Results.File(file.Bytes, "application/zip", "record.zip"),
            FileAnswer.Refused
        );
}
