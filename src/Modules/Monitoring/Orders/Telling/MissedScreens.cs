using Footbridge.Contracts.Risk;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Orders;

/// <summary>Counts screens as missed when their day is over and tells the team: a reason to ask, never a verdict.</summary>
internal sealed class MissedScreens(FootbridgeDb db, ISignals signals, ProgramCalendar calendar)
{
    public const string Rule = "monitoring.signal.missed-screen";

    public async Task CloseAsync(CancellationToken ct)
    {
        var today = calendar.Today;
        var past = await db.Set<ScreenOrder>()
            .AsTracking()
            .Where(o => o.On < today && o.State == OrderState.Waiting)
            .OrderBy(o => o.On)
            .ToListAsync(ct);
        foreach (var order in past)
        {
            order.Miss();
            await signals.RaiseAsync(new(order.Client, Rule, Urgency.Week, calendar.Now, []), ct);
        }
    }
}
