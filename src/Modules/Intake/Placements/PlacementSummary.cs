using Footbridge.Contracts.Care;
using Footbridge.Contracts.Intake;
using Footbridge.Kernel;
using Footbridge.Ui;

namespace Footbridge.Intake.Placements;

/// <summary>How the level of care was decided, for the summary of a stay.</summary>
internal sealed class PlacementSummary(IPlacements placements, IText text, Formats formats) : ISummaryPart
{
    public string Permission => IntakePermissions.Read;

    public int Order => 10;

    public async Task<IReadOnlyList<SummaryLine>> OfAsync(ClientId client, Period stay, CancellationToken ct) =>
        await placements.LatestAsync(client, ct) is not { } decided || decided.DecidedOn > stay.To
            ? []
            :
            [
                new(
                    "stay",
                    text["intake.summary.placement", decided.Level, formats.Day(decided.DecidedOn)],
                    text["intake.summary.source"],
                    $"/clients/{client.Value}/placement"
                ),
            ];
}
