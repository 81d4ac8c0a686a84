using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Monitoring.Trends;

/// <summary>A client's own trend.</summary>
[Requires(MonitoringPermissions.ReadOwn)]
internal sealed class MyTrend(FootbridgeDb db, ProgramCalendar calendar) : IQuery<MyTrend.Input, Trend>
{
    public sealed record Input(ClientId Client, int Days) : IAboutClient;

    public async Task<Outcome<Trend>> HandleAsync(Input input, CancellationToken ct) =>
        await Trend.OfAsync(db, calendar, input.Client, input.Days, ct);
}
