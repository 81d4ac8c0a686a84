using Footbridge.Contracts.Monitoring;
using Footbridge.Kernel;
using Footbridge.Monitoring.Orders;
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

    public async Task<IReadOnlyList<ScreenOccasion>> OccasionsAsync(
        string panel,
        DateOnly since,
        ClientId? client,
        CancellationToken ct
    )
    {
        var done = await db.Set<DrugScreen>()
            .Where(s => s.Panel == panel && s.CollectedOn >= since && (client == null || s.Client == client))
            .Select(s => new
            {
                s.Id,
                s.Client,
                s.CollectedOn,
                Found = s.Results.Any(r => r.Finding == Finding.Positive),
                Waits = !s.Results.Any() || s.Results.Any(r => r.Finding == Finding.Pending),
            })
            .ToListAsync(ct);
        var undone = await db.Set<ScreenOrder>()
            .Where(o => o.Panel == panel && o.On >= since && (client == null || o.Client == client))
            .Where(o => o.State == OrderState.Missed || o.State == OrderState.Excused)
            .Select(o => new
            {
                o.Id,
                o.Client,
                o.On,
                o.State,
            })
            .ToListAsync(ct);
        return
        [
            .. done.Select(s => new ScreenOccasion(s.Id.Value, s.Client, s.CollectedOn, TurnOf(s.Found, s.Waits)))
                .Concat(
                    undone.Select(o => new ScreenOccasion(
                        o.Id,
                        o.Client,
                        o.On,
                        o.State == OrderState.Missed ? ScreenTurn.Missed : ScreenTurn.Excused
                    ))
                )
                .OrderBy(o => o.On)
                .ThenBy(o => o.Id),
        ];
    }

    private static ScreenTurn TurnOf(bool found, bool waits) =>
        found ? ScreenTurn.Positive
        : waits ? ScreenTurn.Waiting
        : ScreenTurn.Negative;
}
