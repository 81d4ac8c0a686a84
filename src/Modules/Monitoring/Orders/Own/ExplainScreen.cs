using Footbridge.Kernel;
using Footbridge.Monitoring.Screens;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Orders;

/// <summary>A client says what they know about a result, in their own words. What was said before stays.</summary>
[Requires(MonitoringPermissions.ReadOwnScreens)]
internal sealed class ExplainScreen(FootbridgeDb db) : ICommand<ExplainScreen.Input, Done>
{
    public sealed record Input(ClientId Client, Guid Screen, string Words) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var id = DrugScreenId.From(input.Screen);
        var screen = await db.Set<DrugScreen>()
            .AsTracking()
            .SingleOrDefaultAsync(s => s.Id == id && s.Client == input.Client, ct);
        return screen is null ? Problem.NotFound("core.not-found") : screen.Explain(input.Words);
    }
}
