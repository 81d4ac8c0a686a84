using Footbridge.Contracts.Care;
using Footbridge.Contracts.Monitoring;
using Footbridge.Kernel;
using Footbridge.Ui;

namespace Footbridge.Monitoring.Screens;

/// <summary>Screens of a stay in a line.</summary>
internal sealed class ScreensSummary(IDrugScreens screens, IText text) : ISummaryPart
{
    public string Permission => MonitoringPermissions.ReadScreens;

    public int Order => 30;

    public async Task<IReadOnlyList<SummaryLine>> OfAsync(ClientId client, Period stay, CancellationToken ct)
    {
        var tested = await screens.OfAsync(client, stay, ct);
        return tested.Count == 0
            ? []
            :
            [
                new(
                    "course",
                    text["monitoring.summary.screens", tested.Count, tested.Count(s => s.Unexplained)],
                    text["monitoring.summary.screens-source"],
                    $"/clients/{client.Value}/screens"
                ),
            ];
    }
}
