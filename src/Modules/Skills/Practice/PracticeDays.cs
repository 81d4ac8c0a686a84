using Footbridge.Contracts.Skills;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Skills.Practice;

/// <summary>Tells other modules on which days a client did exercises, and nothing of what was answered.</summary>
internal sealed class PracticeDays(FootbridgeDb db) : IPracticeDays
{
    public async Task<IReadOnlyList<DateOnly>> OfAsync(ClientId client, Period period, CancellationToken ct) =>
        await db.Set<PracticeEntry>()
            .Where(e => e.Client == client && e.On >= period.From && e.On <= period.To)
            .OrderBy(e => e.On)
            .Select(e => e.On)
            .ToListAsync(ct);
}
