using Footbridge.Contracts.Monitoring;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Screens;

/// <summary>What other modules may know of drug screens.</summary>
internal sealed class ScreenLedger(FootbridgeDb db) : IDrugScreens
{
    public async Task<IReadOnlyList<DrugScreenSummary>> OfAsync(ClientId client, Period period, CancellationToken ct) =>
        await db.Set<DrugScreen>()
            .Where(s => s.Client == client && s.CollectedOn >= period.From && s.CollectedOn <= period.To)
            .OrderBy(s => s.CollectedOn)
            .ThenBy(s => s.Id)
            .Select(s => new DrugScreenSummary(
                s.Id.Value,
                s.CollectedOn,
                s.Results.Any(r => r.Finding != Finding.Pending),
                s.Results.Any(r => r.Finding == Finding.Positive)
            ))
            .ToListAsync(ct);
}
