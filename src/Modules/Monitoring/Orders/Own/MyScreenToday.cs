using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Orders;

/// <summary>What a client is asked for today and has not given yet.</summary>
[Requires(MonitoringPermissions.ReadOwnScreens)]
internal sealed class MyScreenToday(FootbridgeDb db, ProgramCalendar calendar) : IQuery<MyScreenToday.Input, MyScreenToday.View>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    /// <summary>What is asked for.</summary>
    /// <param name="Order">The request; null when there is none.</param>
    public sealed record View(OrderLine? Order);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var today = calendar.Today;
        var order = await db.Set<ScreenOrder>()
            .Where(o => o.Client == input.Client && o.On == today && o.State == OrderState.Waiting)
            .OrderBy(o => o.From)
            .FirstOrDefaultAsync(ct);
        return new View(order is null ? null : OrderLine.Of(order));
    }
}
