using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Intake.Received.Labels;

/// <summary>Sets or clears the HIV label of a document, with a reason. Where the label is out of the caller's reach there is no such document.</summary>
[Requires(IntakePermissions.Records)]
internal sealed class LabelDocument(FootbridgeDb db, IVisibleClients visible, CallContext call, TimeProvider clock)
    : ICommand<LabelDocument.Input, Done>
{
    internal sealed record Input(ClientId Client, Guid Document, bool Hiv, string Reason) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var found = await db.Set<ReceivedDocument>()
            .Where(d => d.Id == input.Document)
            .Join(db.Set<ReceivedRecord>().Where(r => r.Client == input.Client), d => d.Record, r => r.Id, (d, _) => d)
            .SingleOrDefaultAsync(ct);
        if (found is null || !await visible.ReachesAsync(input.Client, found.Label, ct))
        {
            return Problem.NotFound("intake.document.not-found");
        }

        if (string.IsNullOrWhiteSpace(input.Reason))
        {
            return Problem.Invalid("intake.label.reason-missing", nameof(input.Reason));
        }

        if (input.Reason.Length > DocumentLabel.ReasonLength)
        {
            return Problem.Invalid("core.too-long", nameof(input.Reason), $"{DocumentLabel.ReasonLength}");
        }

        var label = input.Hiv ? DataKinds.Hiv : DataKinds.None;
        if (label == found.Label)
        {
            return Problem.Conflict(input.Hiv ? "intake.label.set-already" : "intake.label.clear-already");
        }

        found.Relabel(label);
        db.Add(
            new DocumentLabel
            {
                Id = Ids.NewGuid(clock),
                Client = input.Client,
                Document = found.Id,
                Label = label,
                Reason = input.Reason.Trim(),
                By = call.Caller.User ?? default,
                At = clock.GetUtcNow(),
            }
        );
        return Done.Value;
    }
}
