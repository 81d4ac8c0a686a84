using Footbridge.Contracts.Care;
using Footbridge.Kernel;
using Footbridge.Monitoring.Screens;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Chart;

/// <summary>Drug screens, as a record's timeline shows them, and the last one with a positive test that no prescription explains.</summary>
internal sealed class ScreenTimeline(FootbridgeDb db) : ITimelinePart, IUseReports
{
    public IReadOnlyList<TimelineKind> Kinds { get; } = [new("screen", "monitoring.timeline.screens", "chart")];

    public string Permission => MonitoringPermissions.ReadScreens;

    public async Task<IReadOnlyList<TimelineEntry>> OfAsync(ClientId client, TimelineQuestion question, CancellationToken ct)
    {
        var screens = await db.Set<DrugScreen>()
            .Where(s => s.Client == client && s.CollectedOn <= question.Until)
            .OrderByDescending(s => s.CollectedOn)
            .Take(question.Most)
            .Select(s => new { s.CollectedOn, Waits = s.Results.Any(r => r.Finding == Finding.Pending) })
            .ToListAsync(ct);
        return
        [
            .. screens.Select(s => new TimelineEntry(
                "screen",
                s.CollectedOn,
                s.Waits ? "monitoring.timeline.screen-waits" : "monitoring.timeline.screen",
                [],
                $"/clients/{client.Value}/screens"
            )),
        ];
    }

    public async Task<UseReport?> LatestAsync(ClientId client, CancellationToken ct)
    {
        var on = await db.Set<DrugScreen>()
            .Where(s => s.Client == client && s.Results.Any(r => r.Finding == Finding.Positive))
            .MaxAsync(s => (DateOnly?)s.CollectedOn, ct);
        return on is { } day ? new(day, "monitoring.use.screen") : null;
    }
}
