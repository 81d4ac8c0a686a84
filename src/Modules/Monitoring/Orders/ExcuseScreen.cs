using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Orders;

/// <summary>Accepts a reason why a screen is not done, or was not.</summary>
[Requires(MonitoringPermissions.RecordScreens)]
internal sealed class ExcuseScreen(FootbridgeDb db) : ICommand<ExcuseScreen.Input, Done>
{
    public sealed record Input(ClientId Client, Guid Order, int Version, string Excuse) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var order = await db.Set<ScreenOrder>()
            .AsTracking()
            .SingleOrDefaultAsync(o => o.Id == input.Order && o.Client == input.Client, ct);
        if (order is null)
        {
            return Problem.NotFound("core.not-found");
        }

        db.Expect(order, input.Version);
        return order.Pardon(input.Excuse);
    }
}
