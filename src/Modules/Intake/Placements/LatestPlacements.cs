using Footbridge.Clinical.Placement;
using Footbridge.Contracts.Intake;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Intake.Placements;

/// <summary>Answers other modules.</summary>
internal sealed class LatestPlacements(FootbridgeDb db, ProgramCalendar calendar) : IPlacements
{
    public async Task<PlacementMeasures?> MeasuresAsync(ClientId client, CancellationToken ct)
    {
        var latest = await db.Set<PlacementAssessment>()
            .AsNoTracking()
            .Where(p => p.Client == client && p.DecidedAt != null)
            .OrderByDescending(p => p.Number)
            .FirstOrDefaultAsync(ct);
        if (latest is not { DecidedAt: { } at })
        {
            return null;
        }

        var facts = latest.Facts;
        return new(
            calendar.DayOf(at),
            facts.Phq9,
            facts.BamUse,
            facts.SuicideScreen?.ToString().ToLowerInvariant(),
            facts.Housing is { } housing ? housing is Housing.Homeless or Housing.Unsafe : null
        );
    }

    public async Task<PlacementDecision?> LatestAsync(ClientId client, CancellationToken ct)
    {
        var latest = await db.Set<PlacementAssessment>()
            .Where(p => p.Client == client && p.DecidedAt != null)
            .OrderByDescending(p => p.Number)
            .Select(p => new
            {
                p.Level,
                p.DecidedAt,
                p.Recommended,
                p.Reason,
            })
            .FirstOrDefaultAsync(ct);
        return latest is { Level: { } level, DecidedAt: { } at }
            ? new PlacementDecision(level, calendar.DayOf(at), latest.Recommended, latest.Reason)
            : null;
    }
}
