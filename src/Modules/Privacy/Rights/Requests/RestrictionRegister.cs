using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Requests;

/// <summary>Tells others what the program promised not to do.</summary>
internal sealed class RestrictionRegister(FootbridgeDb db) : IRestrictions
{
    public Task<bool> WithheldFromPayersAsync(ClientId client, CancellationToken ct) =>
        db.Set<RightsRequest>()
            .AnyAsync(
                r => r.Client == client && r.Kind == RequestKind.Restriction && r.PaidInFull && r.State == RequestState.Accepted,
                ct
            );

    public async Task<IReadOnlyList<string>> LimitsAsync(ClientId client, CancellationToken ct) =>
        await db.Set<RightsRequest>()
            .Where(r =>
                r.Client == client && r.Kind == RequestKind.Restriction && !r.PaidInFull && r.State == RequestState.Accepted
            )
            .OrderBy(r => r.ReceivedOn)
            .Select(r => r.What)
            .ToListAsync(ct);
}
