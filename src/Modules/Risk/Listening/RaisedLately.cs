using Footbridge.Kernel;
using Footbridge.Risk.Safety;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Risk.Listening;

/// <summary>Who is being looked after for a reason already: one call for one matter.</summary>
internal sealed class RaisedLately(FootbridgeDb db, ProgramCalendar calendar)
{
    /// <summary>Clients with a signal of a rule in the open item, or in the last days.</summary>
    public async Task<IReadOnlySet<ClientId>> OfAsync(string rule, int days, CancellationToken ct) =>
        await OfAsync([rule], calendar.StartOf(calendar.Today.AddDays(-days)), ct);

    /// <summary>Whether it holds for one client.</summary>
    public async Task<bool> IsAsync(ClientId client, string rule, int days, CancellationToken ct)
    {
        var since = calendar.StartOf(calendar.Today.AddDays(-days));
        return await db.Set<SafetyItem>()
            .AnyAsync(i => i.Client == client && i.Signals.Any(s => s.Rule == rule && (i.ClosedAt == null || s.At >= since)), ct);
    }

    /// <summary>Clients with a signal of one of several rules in the open item, or since an instant.</summary>
    public async Task<IReadOnlySet<ClientId>> OfAsync(
        IReadOnlyCollection<string> rules,
        DateTimeOffset since,
        CancellationToken ct
    )
    {
        var clients = await db.Set<SafetyItem>()
            .Where(i => i.Signals.Any(s => rules.Contains(s.Rule) && (i.ClosedAt == null || s.At >= since)))
            .Select(i => i.Client)
            .ToListAsync(ct);
        return clients.ToHashSet();
    }
}
