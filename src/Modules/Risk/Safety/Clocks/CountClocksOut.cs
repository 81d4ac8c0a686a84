using Footbridge.Contracts.Risk;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Risk.Safety;

/// <summary>For how many items somebody must be told now. Asked each minute: the trail is not filled with it.</summary>
[Requires(RiskPermissions.Work), ShowsNothingProtected("A number for the whole program; nobody can be told from it.")]
internal sealed class CountClocksOut(FootbridgeDb db, TimeProvider clock) : IQuery<CountClocksOut.Input, int>
{
    public sealed record Input;

    public async Task<Outcome<int>> HandleAsync(Input input, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var waiting = await Waiting(db.Set<SafetyItem>().AsNoTracking(), now).ToListAsync(ct);
        return waiting.Count(i => i.IsAlarmDue(now) || i.IsEscalationDue(now));
    }

    /// <summary>Items whose deadline went by, or where nobody said "I have it" yet.</summary>
    public static IQueryable<SafetyItem> Waiting(IQueryable<SafetyItem> items, DateTimeOffset now) =>
        items
            .Where(i => i.ClosedAt == null && (i.DueAt <= now || (i.Urgency == Urgency.Now && i.AcknowledgedAt == null)))
            .OrderByDescending(i => i.Urgency)
            .ThenBy(i => i.DueAt);
}
