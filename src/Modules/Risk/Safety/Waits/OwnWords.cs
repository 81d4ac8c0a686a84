using Footbridge.Contracts.Risk;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Risk.Safety.Waits;

/// <summary>Puts what a client says into the client's open item.</summary>
internal sealed class OwnWords(FootbridgeDb db, TimeProvider clock) : IOwnSafety
{
    // Pressed twice by a finger that shakes, it was said once.
    private static readonly TimeSpan Once = TimeSpan.FromMinutes(1);

    public async Task<OwnSafety?> OfAsync(ClientId client, CancellationToken ct)
    {
        var item = await db.Set<SafetyItem>()
            .AsNoTracking()
            .Where(i => i.Client == client && i.ClosedAt == null)
            .Include(i => i.Signals)
            .Include(i => i.Steps)
            .AsSplitQuery()
            .FirstOrDefaultAsync(ct);
        if (item is null)
        {
            return null;
        }

        // Other items are the team's own work: of them the client hears from a person.
        var waits = Wait.Of(item);
        DateTimeOffset? since = waits.Count > 0 ? waits[^1].AskedAt : item.AlarmFrom;
        return since is { } at
            ? new(
                at,
                item.LastOf(SafetyStepKind.SaidSafe),
                item.LastOf(SafetyStepKind.CallAsked),
                waits.Count > 0 ? waits[^1].AnsweredAt : item.AcknowledgedAt
            )
            : null;
    }

    public async Task<bool> SafeNowAsync(ClientId client, CancellationToken ct) =>
        await HearAsync(client, SafetyStepKind.SaidSafe, ct);

    public Task CallMeAsync(ClientId client, CancellationToken ct) => HearAsync(client, SafetyStepKind.CallAsked, ct);

    private async Task<bool> HearAsync(ClientId client, SafetyStepKind kind, CancellationToken ct)
    {
        if (await db.OpenOfAsync(client, ct) is not { } item)
        {
            return false;
        }

        var since = clock.GetUtcNow() - Once;
        if (!await db.Set<SafetyStep>().AnyAsync(s => s.Item == item.Id && s.Kind == kind && s.At > since, ct))
        {
            db.Add(item.Heard(kind, clock));
            // Whoever is about to close the item must read this first: the version moves on.
            if (db.Entry(item).State != EntityState.Added)
            {
                db.Entry(item).Property(i => i.Urgency).IsModified = true;
            }
        }

        return true;
    }
}
