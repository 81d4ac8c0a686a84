using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Orders;

/// <summary>A client says something about a screen they were asked for: that they cannot, or that something would help.</summary>
[Requires(MonitoringPermissions.ReadOwnScreens)]
internal sealed class SayOfScreen(FootbridgeDb db) : ICommand<SayOfScreen.Input, Done>
{
    public sealed record Input(ClientId Client, Guid Order, string Words) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var order = await db.Set<ScreenOrder>()
            .AsTracking()
            .SingleOrDefaultAsync(o => o.Id == input.Order && o.Client == input.Client, ct);
        return order is null ? Problem.NotFound("core.not-found") : order.Say(input.Words);
    }
}
