using Footbridge.Clinical.Measures;
using Footbridge.Contracts.Care;
using Footbridge.Kernel;
using Footbridge.Monitoring.Measures;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Chart;

/// <summary>Answered measures, as a record's timeline shows them.</summary>
internal sealed class MeasureTimeline(FootbridgeDb db) : ITimelinePart
{
    public IReadOnlyList<TimelineKind> Kinds { get; } = [new("measure", "monitoring.timeline.measures", "list")];

    public string Permission => MonitoringPermissions.ReadMeasures;

    public async Task<IReadOnlyList<TimelineEntry>> OfAsync(ClientId client, TimelineQuestion question, CancellationToken ct)
    {
        var results = await db.Set<MeasureResult>()
            .Where(r => r.Client == client && r.On <= question.Until)
            .OrderByDescending(r => r.At)
            .Take(question.Most)
            .Select(r => new
            {
                r.On,
                r.At,
                r.Instrument,
                Alerted = r.Alerts.Count > 0,
            })
            .ToListAsync(ct);
        return
        [
            .. results.Select(r => new TimelineEntry(
                "measure",
                r.On,
                "monitoring.timeline.measure",
                [InstrumentLibrary.Find(r.Instrument)?.Name.En ?? r.Instrument],
                $"/clients/{client.Value}/measures"
            )
            {
                At = r.At,
                Tone = r.Alerted ? "warn" : null,
            }),
        ];
    }
}
