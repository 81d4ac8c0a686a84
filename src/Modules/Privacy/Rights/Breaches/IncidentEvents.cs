using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Breaches;

/// <summary>Papers of an incident are kept too (45 CFR 164.414, 164.530(j)).</summary>
internal sealed class IncidentEvents(FootbridgeDb db) : IRetentionEvents
{
    public async Task<IReadOnlyList<RetentionEvent>> LatestAsync(ClientId? client, CancellationToken ct)
    {
        var named = await db.Set<IncidentPerson>()
            .AsNoTracking()
            .Where(p => client == null || p.Client == client)
            .Join(db.Set<Incident>(), p => p.Incident, i => i.Id, (p, i) => new { p.Client, i.DiscoveredOn })
            .ToListAsync(ct);
        return
        [
            .. named
                .GroupBy(n => n.Client)
                .Select(of => new RetentionEvent(of.Key, "privacy-paper", of.Max(n => n.DiscoveredOn))),
        ];
    }
}
