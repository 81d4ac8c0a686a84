using Footbridge.Contracts.Care;
using Footbridge.Contracts.Monitoring;
using Footbridge.Kernel;
using Footbridge.Ui;

namespace Footbridge.Monitoring.Screens;

/// <summary>Screens and check-ins of a stay in a few lines.</summary>
internal sealed class MonitoringSummary(IDrugScreens screens, ICheckIns checkIns, IText text) : ISummaryPart
{
    public int Order => 30;

    public async Task<IReadOnlyList<SummaryLine>> OfAsync(ClientId client, Period stay, CancellationToken ct)
    {
        var tested = await screens.OfAsync(client, stay, ct);
        var told = await checkIns.OfAsync(client, stay, ct);
        List<SummaryLine> lines = [];
        if (tested.Count > 0)
        {
            lines.Add(
                new(
                    "course",
                    text["monitoring.summary.screens", tested.Count, tested.Count(s => s.Unexplained)],
                    text["monitoring.summary.screens-source"],
                    $"/clients/{client.Value}/screens"
                )
            );
        }

        if (told.Count > 0)
        {
            lines.Add(
                new(
                    "course",
                    text["monitoring.summary.check-ins", told.Count, told.Count(c => c.Used == true)],
                    text["monitoring.summary.check-ins-source"],
                    $"/clients/{client.Value}/check-ins"
                )
            );
        }

        return lines;
    }
}
