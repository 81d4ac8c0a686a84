using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Intake.Received.Labels;

/// <summary>The label of a document and who changed it why.</summary>
[Requires(IntakePermissions.Records)]
internal sealed class ReadLabel(FootbridgeDb db, IVisibleClients visible, IStaff staff) : IQuery<ReadLabel.Input, ReadLabel.View>
{
    internal sealed record Input(ClientId Client, Guid Document) : IAboutClient;

    internal sealed record View(string Title, int Count, bool Hiv, IReadOnlyList<Change> Changes);

    internal sealed record Change(bool Hiv, string Reason, string By, DateTimeOffset At);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var found = await db.Set<ReceivedDocument>()
            .Where(d => d.Id == input.Document)
            .Join(
                db.Set<ReceivedRecord>().Where(r => r.Client == input.Client),
                d => d.Record,
                r => r.Id,
                (d, _) =>
                    new
                    {
                        d.Title,
                        d.Count,
                        d.Label,
                    }
            )
            .SingleOrDefaultAsync(ct);
        if (found is null || !await visible.ReachesAsync(input.Client, found.Label, ct))
        {
            return Problem.NotFound("intake.document.not-found");
        }

        // That a label was once there tells as much as the label.
        var within = await visible.LabelsOfAsync(input.Client, ct);
        var changes = await db.Set<DocumentLabel>()
            .Where(l => l.Document == input.Document && l.Client == input.Client && within != DataKinds.None)
            .OrderByDescending(l => l.At)
            .ToListAsync(ct);
        var names = new Dictionary<UserId, string>();
        foreach (var by in changes.Select(c => c.By).Distinct())
        {
            names[by] = (await staff.FindAsync(by, ct))?.DisplayName ?? "";
        }

        return new View(
            found.Title,
            found.Count,
            found.Label.HasFlag(DataKinds.Hiv),
            [.. changes.Select(c => new Change(c.Label.HasFlag(DataKinds.Hiv), c.Reason, names[c.By], c.At))]
        );
    }
}
