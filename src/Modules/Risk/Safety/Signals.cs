using Footbridge.Contracts.Risk;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Risk.Safety;

/// <summary>Puts signals into the client's open item, or opens one.</summary>
internal sealed class Signals(FootbridgeDb db, TimeProvider clock) : ISignals
{
    public async Task RaiseAsync(Signal signal, CancellationToken ct)
    {
        var open =
            db.ChangeTracker.Entries<SafetyItem>()
                .Select(e => e.Entity)
                .FirstOrDefault(i => i.Client == signal.Client && i.ClosedAt == null)
            ?? await db.Set<SafetyItem>()
                .Include(i => i.Signals)
                .AsTracking()
                .FirstOrDefaultAsync(i => i.Client == signal.Client && i.ClosedAt == null, ct);
        if (open is null)
        {
            db.Add(SafetyItem.Open(signal, clock));
            return;
        }

        open.Add(signal, clock);
        // Whoever is about to close the item must see this first: the version moves on.
        db.Entry(open).Property(i => i.Urgency).IsModified = true;
        db.Add(open.Signals[^1]);
    }
}
