using Footbridge.Contracts.Recovery;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Recovery.Plans;

/// <summary>Tells the check-in how a client notices that a hard moment begins.</summary>
internal sealed class OwnSigns(FootbridgeDb db) : IWarningSigns
{
    public async Task<IReadOnlyList<string>> OfAsync(ClientId client, CancellationToken ct)
    {
        var plan = await db.Set<RelapsePlan>().AsNoTracking().SingleOrDefaultAsync(p => p.Client == client, ct);
        return plan is null ? [] : [.. plan.WarningSigns.Concat(plan.Triggers).Distinct(StringComparer.Ordinal)];
    }
}
