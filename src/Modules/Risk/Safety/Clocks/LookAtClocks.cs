using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Risk.Safety;

/// <summary>Tells the next person where nobody said "I have it", and who is on call where a deadline went by. Asked again, it tells nobody
/// twice.</summary>
[Requires(RiskPermissions.Work)]
internal sealed class LookAtClocks(FootbridgeDb db, Alarms alarms, TimeProvider clock) : ICommand<LookAtClocks.Input, int>
{
    public sealed record Input;

    /// <summary>Returns for how many items somebody was told.</summary>
    public async Task<Outcome<int>> HandleAsync(Input input, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var waiting = await CountClocksOut.Waiting(db.Set<SafetyItem>().AsTracking(), now).ToListAsync(ct);
        var told = 0;
        foreach (var item in waiting)
        {
            var alarmed = item.IsAlarmDue(now) && await alarms.TellAsync(item, ct);
            var late = item.IsEscalationDue(now);
            if (late)
            {
                await alarms.EscalateAsync(item, ct);
            }

            told += alarmed || late ? 1 : 0;
        }

        return told;
    }
}
