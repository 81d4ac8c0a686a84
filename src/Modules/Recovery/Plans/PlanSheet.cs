using Footbridge.Kernel;
using Footbridge.Recovery.Plans.Versions;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Recovery.Plans;

/// <summary>A plan to read; empty and without a date when nothing was written yet.</summary>
internal sealed record PlanSheet(int Version, PlanWords Words, DateTimeOffset? ChangedAt)
{
    /// <summary>Whether the words as they stand are signed.</summary>
    public PlanState State { get; init; } = PlanState.None;

    public static async Task<PlanSheet> OfAsync(FootbridgeDb db, ClientId client, CancellationToken ct)
    {
        var plan = await db.Set<RelapsePlan>().AsNoTracking().SingleOrDefaultAsync(p => p.Client == client, ct);
        return plan is null
            ? new(0, new(), null)
            : new(plan.Version, plan.Words, plan.ChangedAt) { State = PlanState.Of(await PlanShelf.FactsAsync(db, client, ct)) };
    }
}
