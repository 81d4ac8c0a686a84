using Footbridge.Contracts.Care;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Recovery.Lapses;

/// <summary>Returns to use that a client told of, as a record's timeline shows them, and the last one.</summary>
internal sealed class LapseTimeline(FootbridgeDb db, ProgramCalendar calendar) : ITimelinePart, IUseReports
{
    public IReadOnlyList<TimelineKind> Kinds { get; } = [new("told", "recovery.timeline.told", "leaf")];

    public string Permission => RecoveryPermissions.Read;

    public async Task<IReadOnlyList<TimelineEntry>> OfAsync(ClientId client, TimelineQuestion question, CancellationToken ct)
    {
        var end = calendar.StartOf(question.Until.AddDays(1));
        var told = await db.Set<LapseReport>()
            .Where(r => r.Client == client && r.At < end)
            .OrderByDescending(r => r.At)
            .Take(question.Most)
            .Select(r => r.At)
            .ToListAsync(ct);
        return
        [
            .. told.Select(at => new TimelineEntry(
                "told",
                calendar.DayOf(at),
                "recovery.timeline.told-us",
                [],
                $"/clients/{client.Value}#told"
            )
            {
                At = at,
                Tone = "accent",
            }),
        ];
    }

    public async Task<UseReport?> LatestAsync(ClientId client, CancellationToken ct)
    {
        var last = await db.Set<LapseReport>()
            .Where(r => r.Client == client)
            .OrderByDescending(r => r.At)
            .Select(r => new { r.At, r.UsedOn })
            .FirstOrDefaultAsync(ct);
        return last is null ? null : new(last.UsedOn ?? calendar.DayOf(last.At), "recovery.use.told");
    }
}
