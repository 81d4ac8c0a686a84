using Footbridge.Intake.Received.Labels;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Intake.Attachments;

/// <summary>Takes a paper out of the list, with a reason: it stays in the record and can be put back.</summary>
[Requires(IntakePermissions.Attach)]
internal sealed class WithdrawAttachment(FootbridgeDb db, IVisibleClients visible, CallContext call, TimeProvider clock)
    : ICommand<WithdrawAttachment.Input, Done>
{
    internal sealed record Input(ClientId Client, Guid Attachment, int Version, string Reason) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await AttachmentShelf.TakeAsync(db, visible, input.Client, input.Attachment, ct) is not { } paper)
        {
            return Problem.NotFound("intake.document.not-found");
        }

        db.Expect(paper, input.Version);
        return paper.Withdraw(input.Reason, call.Caller.User ?? default, clock.GetUtcNow());
    }
}

/// <summary>Puts a paper back that was taken out.</summary>
[Requires(IntakePermissions.Attach)]
internal sealed class RestoreAttachment(FootbridgeDb db, IVisibleClients visible) : ICommand<RestoreAttachment.Input, Done>
{
    internal sealed record Input(ClientId Client, Guid Attachment, int Version) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await AttachmentShelf.TakeAsync(db, visible, input.Client, input.Attachment, ct) is not { } paper)
        {
            return Problem.NotFound("intake.document.not-found");
        }

        db.Expect(paper, input.Version);
        return paper.Restore();
    }
}

internal static class AttachmentShelf
{
    /// <summary>A paper within reach, or null.</summary>
    public static async Task<Attachment?> TakeAsync(
        FootbridgeDb db,
        IVisibleClients visible,
        ClientId client,
        Guid id,
        CancellationToken ct
    )
    {
        var paper = await db.Set<Attachment>().SingleOrDefaultAsync(a => a.Id == id && a.Client == client, ct);
        return paper is not null && await visible.ReachesAsync(client, paper.Label, ct) ? paper : null;
    }
}
