using Footbridge.Contracts.Risk;
using Footbridge.Storage;

namespace Footbridge.Risk.Safety;

/// <summary>Puts signals into the client's open item, or opens one; tells somebody at once when a person needs the team now.</summary>
internal sealed class Signals(FootbridgeDb db, Alarms alarms, TimeProvider clock) : ISignals
{
    public async Task RaiseAsync(Signal signal, CancellationToken ct)
    {
        var open = await db.OpenOfAsync(signal.Client, ct);
        if (open is null)
        {
            open = SafetyItem.Open(signal, clock);
            db.Add(open);
        }
        else
        {
            open.Add(signal, clock);
            // Whoever is about to close the item must see this first: the version moves on.
            db.Entry(open).Property(i => i.Urgency).IsModified = true;
            db.Add(open.Signals[^1]);
        }

        if (open.AlarmToldAt is null && open.IsAlarmDue(clock.GetUtcNow()))
        {
            await alarms.TellAsync(open, ct);
        }
    }
}
