using Footbridge.Contracts.Risk;
using Footbridge.Kernel;
using Footbridge.Risk.Safety;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Risk.Standings;

/// <summary>Tells other modules what is open about a client's safety.</summary>
internal sealed class SafetyStandings(FootbridgeDb db, ProgramCalendar calendar) : ISafetyStandings
{
    private static readonly SafetyStepKind[] Outreach = [SafetyStepKind.Reached, SafetyStepKind.Tried, SafetyStepKind.Met];

    public async Task<SafetyStanding> OfAsync(ClientId client, DateOnly since, CancellationToken ct)
    {
        var from = calendar.StartOf(since);
        var items = await db.Set<SafetyItem>()
            .Where(i => i.Client == client && (i.ClosedAt == null || i.ClosedAt >= from))
            .Select(i => new
            {
                i.OpenedAt,
                i.ClosedAt,
                Rules = i.Signals.Select(s => s.Rule).ToList(),
                Attempts = i.Steps.Count(s => s.At >= from && Outreach.Contains(s.Kind)),
            })
            .AsSplitQuery()
            .ToListAsync(ct);
        var open = items.Find(i => i.ClosedAt is null);
        return new(
            open is not null,
            [.. (open?.Rules ?? []).Distinct()],
            open is null ? null : calendar.DayOf(open.OpenedAt),
            items.Sum(i => i.Attempts)
        );
    }
}
