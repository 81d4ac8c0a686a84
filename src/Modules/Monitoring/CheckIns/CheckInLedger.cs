using Footbridge.Contracts.Monitoring;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.CheckIns;

/// <summary>What other modules may know of check-ins.</summary>
internal sealed class CheckInLedger(FootbridgeDb db) : ICheckIns
{
    public async Task<IReadOnlyList<CheckInSummary>> OfAsync(ClientId client, Period period, CancellationToken ct) =>
        await Summaries(Within(client, period).OrderBy(c => c.At)).ToListAsync(ct);

    public async Task<IReadOnlyList<CheckInSummary>> LastOfAsync(
        ClientId client,
        Period period,
        int most,
        CancellationToken ct
    ) =>
        await Summaries(Within(client, period).OrderByDescending(c => c.On).ThenByDescending(c => c.At).Take(most))
            .ToListAsync(ct);

    public async Task<IReadOnlyDictionary<ClientId, DateOnly>> LatestAsync(CancellationToken ct) =>
        await db.Set<CheckIn>()
            .GroupBy(c => c.Client)
            .Select(g => new { Client = g.Key, Last = g.Max(c => c.On) })
            .ToDictionaryAsync(g => g.Client, g => g.Last, ct);

    private IQueryable<CheckIn> Within(ClientId client, Period period) =>
        db.Set<CheckIn>().Where(c => c.Client == client && c.On >= period.From && c.On <= period.To);

    private static IQueryable<CheckInSummary> Summaries(IQueryable<CheckIn> checkIns) =>
        checkIns.Select(c => new CheckInSummary(c.Id.Value, c.Client, c.At, c.Mood, c.Craving, c.Used, c.SleepHours, c.WantsCall)
        {
            Confidence = c.Confidence,
        });
}
