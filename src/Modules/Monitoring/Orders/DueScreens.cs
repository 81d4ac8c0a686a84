using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Orders;

/// <summary>Who is asked for a screen today, by hour.</summary>
[Requires(MonitoringPermissions.ReadScreens)]
internal sealed class DueScreens(FootbridgeDb db, IClients clients, IVisibleClients visible, ProgramCalendar calendar)
    : IQuery<DueScreens.Input, DueScreens.Output>
{
    public sealed record Input;

    public sealed record Output(IReadOnlyList<Line> Lines) : IAboutClients
    {
        IReadOnlyCollection<ClientId> IAboutClients.Clients => [.. Lines.Select(l => l.Order.Client).Distinct()];
    }

    public sealed record Line(OrderLine Order, string Name);

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        var today = calendar.Today;
        var hidden = await visible.HiddenAsync(ct);
        var orders = await db.Set<ScreenOrder>()
            .Where(o => o.On == today && !hidden.Contains(o.Client))
            .OrderBy(o => o.From)
            .ThenBy(o => o.Id)
            .ToListAsync(ct);
        var people = await clients.FindAsync([.. orders.Select(o => o.Client).Distinct()], ct);
        return new Output([
            .. orders.Select(o => new Line(OrderLine.Of(o), people.GetValueOrDefault(o.Client)?.DisplayName ?? "")),
        ]);
    }
}
