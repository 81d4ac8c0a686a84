using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Enrollments;
using Footbridge.Schedule.Meetings;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Prescriptions;

/// <summary>Which groups are not open to a client because of somebody in them. Says never because of whom.</summary>
internal sealed class ApartPairs(FootbridgeDb db)
{
    /// <summary>Whom a client must not share a group with.</summary>
    public async Task<IReadOnlyList<ClientId>> OfAsync(ClientId client, CancellationToken ct)
    {
        var pairs = await db.Set<KeepApart>()
            .Where(k => k.One == client || k.Other == client)
            .Select(k => new { k.One, k.Other })
            .ToListAsync(ct);
        return [.. pairs.Select(p => p.One == client ? p.Other : p.One)];
    }

    /// <summary>Groups with one of them in it on a day from the given one on, as a member or for one meeting.</summary>
    public async Task<IReadOnlySet<GroupId>> NotOpenAsync(ClientId client, DateOnly from, CancellationToken ct)
    {
        var others = await OfAsync(client, ct);
        if (others.Count == 0)
        {
            return new HashSet<GroupId>();
        }

        var joined = await db.Set<Enrollment>()
            .Where(e => others.Contains(e.Client) && (e.To == null || (e.To >= from && e.To >= e.From)))
            .Select(e => e.Group)
            .ToListAsync(ct);
        var visited = await db.Visits()
            .Where(v => others.Contains(v.Client) && v.On >= from)
            .Select(v => v.Group)
            .ToListAsync(ct);
        return joined.Concat(visited).ToHashSet();
    }
}
