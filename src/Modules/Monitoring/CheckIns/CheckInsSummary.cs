using Footbridge.Contracts.Care;
using Footbridge.Contracts.Monitoring;
using Footbridge.Kernel;
using Footbridge.Ui;

namespace Footbridge.Monitoring.CheckIns;

/// <summary>Check-ins of a stay in a line.</summary>
internal sealed class CheckInsSummary(ICheckIns checkIns, IText text) : ISummaryPart
{
    public string Permission => MonitoringPermissions.Read;

    public int Order => 31;

    public async Task<IReadOnlyList<SummaryLine>> OfAsync(ClientId client, Period stay, CancellationToken ct)
    {
        var told = await checkIns.OfAsync(client, stay, ct);
        return told.Count == 0
            ? []
            :
            [
                new(
                    "course",
                    text["monitoring.summary.check-ins", told.Count, told.Count(c => c.Used == true)],
                    text["monitoring.summary.check-ins-source"],
                    $"/clients/{client.Value}/check-ins"
                ),
            ];
    }
}
