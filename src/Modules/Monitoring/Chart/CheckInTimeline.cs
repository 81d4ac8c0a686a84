using Footbridge.Contracts.Care;
using Footbridge.Kernel;
using Footbridge.Monitoring.CheckIns;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Chart;

/// <summary>Check-ins, as a record's timeline shows them, and the last use told in one.</summary>
internal sealed class CheckInTimeline(FootbridgeDb db) : ITimelinePart, IUseReports
{
    public IReadOnlyList<TimelineKind> Kinds { get; } = [new("check-in", "monitoring.timeline.check-ins", "heart")];

    public string Permission => MonitoringPermissions.Read;

    public async Task<IReadOnlyList<TimelineEntry>> OfAsync(ClientId client, TimelineQuestion question, CancellationToken ct)
    {
        var said = await db.Set<CheckIn>()
            .Where(c => c.Client == client && c.On <= question.Until && c.Source != CheckInSource.Lapse)
            .OrderByDescending(c => c.At)
            .Take(question.Most)
            .Select(c => new
            {
                c.On,
                c.At,
                c.Source,
            })
            .ToListAsync(ct);
        return
        [
            .. said.Select(c => new TimelineEntry(
                "check-in",
                c.On,
                c.Source == CheckInSource.Staff ? "monitoring.timeline.by-phone" : "monitoring.timeline.checked-in",
                [],
                $"/clients/{client.Value}/check-ins"
            )
            {
                At = c.At,
            }),
        ];
    }

    public async Task<UseReport?> LatestAsync(ClientId client, CancellationToken ct)
    {
        var on = await db.Set<CheckIn>()
            .Where(c => c.Client == client && c.Used == true && c.Source != CheckInSource.Lapse)
            .MaxAsync(c => (DateOnly?)c.On, ct);
        return on is { } day ? new(day, "monitoring.use.check-in") : null;
    }
}
