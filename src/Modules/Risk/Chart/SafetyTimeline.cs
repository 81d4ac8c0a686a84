using Footbridge.Contracts.Care;
using Footbridge.Kernel;
using Footbridge.Risk.Safety;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Risk.Chart;

/// <summary>Safety items, as a record's timeline shows them.</summary>
internal sealed class SafetyTimeline(FootbridgeDb db, ProgramCalendar calendar) : ITimelinePart
{
    public IReadOnlyList<TimelineKind> Kinds { get; } = [new("safety", "risk.timeline.items", "alert")];

    public string Permission => RiskPermissions.Read;

    public async Task<IReadOnlyList<TimelineEntry>> OfAsync(ClientId client, TimelineQuestion question, CancellationToken ct)
    {
        var end = calendar.StartOf(question.Until.AddDays(1));
        var items = await db.Set<SafetyItem>()
            .Where(i => i.Client == client && i.OpenedAt < end)
            .OrderByDescending(i => i.OpenedAt)
            .Take(question.Most)
            .Select(i => new
            {
                i.Id,
                i.OpenedAt,
                i.ClosedAt,
            })
            .ToListAsync(ct);
        return
        [
            .. items.Select(i => new TimelineEntry(
                "safety",
                calendar.DayOf(i.OpenedAt),
                i.ClosedAt is null ? "risk.timeline.open" : "risk.timeline.closed",
                [],
                $"/huddle/{i.Id}"
            )
            {
                At = i.OpenedAt,
                Tone = i.ClosedAt is null ? "warn" : null,
            }),
        ];
    }
}
