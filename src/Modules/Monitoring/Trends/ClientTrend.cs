using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Monitoring.Trends;

/// <summary>A client's trend, for the team.</summary>
[Requires(MonitoringPermissions.Read)]
internal sealed class ClientTrend(FootbridgeDb db, ProgramCalendar calendar) : IQuery<ClientTrend.Input, Trend>
{
    public sealed record Input(ClientId Client, int Days) : IAboutClient;

    public async Task<Outcome<Trend>> HandleAsync(Input input, CancellationToken ct) =>
        await Trend.OfAsync(db, calendar, input.Client, input.Days, ct);
}
