using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Orders;

/// <summary>How often a client is asked for a screen, and the last requests, newest first.</summary>
[Requires(MonitoringPermissions.ReadScreens)]
internal sealed class OrdersOf(FootbridgeDb db, IClients clients, ProgramCalendar calendar)
    : IQuery<OrdersOf.Input, OrdersOf.View>
{
    private const int Shown = 20;

    public sealed record Input(ClientId Client) : IAboutClient;

    /// <summary>What is planned and asked.</summary>
    /// <param name="Name">What the client is called.</param>
    /// <param name="Plan">How often; null when nothing is planned.</param>
    /// <param name="Orders">The last requests.</param>
    public sealed record View(string Name, PlanLine? Plan, IReadOnlyList<OrderLine> Orders);

    /// <summary>A plan in force.</summary>
    public sealed record PlanLine(int Times, string Panel, string Method, DateOnly From, int Version);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } client)
        {
            return Problem.NotFound("core.not-found");
        }

        var today = calendar.Today;
        var plan = await db.Set<ScreenPlan>()
            .Where(p => p.Client == input.Client && p.From <= today && p.Until == null)
            .Select(p => new PlanLine(p.Times, p.Panel, p.Method, p.From, p.Version))
            .SingleOrDefaultAsync(ct);
        var orders = await db.Set<ScreenOrder>()
            .Where(o => o.Client == input.Client)
            .OrderByDescending(o => o.On)
            .ThenByDescending(o => o.Id)
            .Take(Shown)
            .ToListAsync(ct);
        return new View(client.DisplayName, plan, [.. orders.Select(OrderLine.Of)]);
    }
}
