using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Risk.Safety;

/// <summary>Finds an item to work on: one that the caller may know of.</summary>
internal sealed class SafetyItems(FootbridgeDb db, IVisibleClients visible, CallContext call)
{
    /// <summary>Who works on it.</summary>
    public UserId By => call.Caller.User ?? default;

    public async Task<Outcome<SafetyItem>> FindAsync(Guid id, CancellationToken ct)
    {
        var item = await db.Set<SafetyItem>().AsTracking().SingleOrDefaultAsync(i => i.Id == id, ct);
        return item is not null && (await visible.OfAsync(item.Client, DataKinds.None, ct)).IsAllowed
            ? item
            : Problem.NotFound("risk.item.not-found");
    }
}
