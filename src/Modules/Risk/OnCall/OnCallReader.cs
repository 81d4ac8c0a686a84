using Footbridge.Contracts.Risk;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Risk.OnCall;

/// <summary>Tells other modules who is on call.</summary>
internal sealed class OnCallReader(FootbridgeDb db) : IOnCall
{
    public async Task<OnCallNow> AtAsync(DateTimeOffset at, CancellationToken ct)
    {
        var shifts = await db.Set<OnCallShift>().AsNoTracking().Where(s => s.From <= at && s.Until > at).ToListAsync(ct);
        return new(Rota.At(shifts, at, backup: false), Rota.At(shifts, at, backup: true));
    }
}
