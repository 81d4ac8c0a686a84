using Footbridge.Care.Episodes;
using Footbridge.Contracts.Care;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Reviews;

/// <summary>Tells other modules when reviews are due.</summary>
internal sealed class ReviewDates(FootbridgeDb db) : IReviewDates
{
    public async Task<IReadOnlyDictionary<ClientId, DateOnly>> DueAsync(CancellationToken ct) =>
        await db.Set<Episode>().Where(e => e.DischargedOn == null).ToDictionaryAsync(e => e.Client, e => e.ReviewDueOn, ct);
}
