using Footbridge.Contracts.People;
using Footbridge.Intake.Received.Labels;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Intake.Attachments;

/// <summary>Adds a paper to a client's record.</summary>
[Requires(IntakePermissions.Attach)]
internal sealed class AddAttachment(
    FootbridgeDb db,
    IClients clients,
    IVisibleClients visible,
    CallContext call,
    TimeProvider clock
) : ICommand<AddAttachment.Input, Guid>
{
    /// <summary>The paper.</summary>
    /// <param name="Client">Whose record.</param>
    /// <param name="Kind">A code of <see cref="Attachment.Kinds"/>.</param>
    /// <param name="Title">What it is called in the record.</param>
    /// <param name="DatedOn">Day on the paper.</param>
    /// <param name="Hiv">Whether it speaks of HIV.</param>
    /// <param name="File">The file.</param>
    internal sealed record Input(ClientId Client, string Kind, string Title, DateOnly? DatedOn, bool Hiv, byte[] File)
        : IAboutClient;

    public async Task<Outcome<Guid>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.BriefAsync(input.Client, ct) is null)
        {
            return Problem.NotFound("core.not-found");
        }

        if (!Attachment.Kinds.Contains(input.Kind))
        {
            return Problem.Invalid("core.choose-one", nameof(input.Kind));
        }

        if (string.IsNullOrWhiteSpace(input.Title))
        {
            return Problem.Invalid("core.required", nameof(input.Title));
        }

        if (input.Title.Length > Attachment.TitleLength)
        {
            return Problem.Invalid("core.too-long", nameof(input.Title), $"{Attachment.TitleLength}");
        }

        if (PaperCheck.Fault(input.File, nameof(input.File)) is { } fault)
        {
            return fault;
        }

        // Who may not see such data may not hide a paper from themselves either: somebody who may adds it.
        if (input.Hiv && !await visible.ReachesAsync(input.Client, DataKinds.Hiv, ct))
        {
            return Problem.Invalid("intake.attachment.label-out-of-reach", nameof(input.Hiv));
        }

        var digest = Attachment.DigestOf(input.File);
        if (await db.Set<Attachment>().AnyAsync(a => a.Client == input.Client && a.Digest == digest && a.WithdrawnAt == null, ct))
        {
            return Problem.Invalid("intake.attachment.there-already", nameof(input.File));
        }

        var (paper, key) = Attachment.Of(Ids.NewGuid(clock), input, call.Caller.User ?? default, clock.GetUtcNow());
        db.Add(key);
        db.Add(paper);
        return paper.Id;
    }
}
