using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Recovery.Plans.Versions;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Recovery.Plans.Together;

/// <summary>Two versions of a client's plan for hard moments side by side.</summary>
[Requires(RecoveryPermissions.Read)]
internal sealed class CompareSafetyPlans(FootbridgeDb db, IClients clients, IStaff staff)
    : IQuery<CompareSafetyPlans.Input, CompareSafetyPlans.View>
{
    /// <summary>Which.</summary>
    /// <param name="Client">The client.</param>
    /// <param name="Older">The older version; without it, the one before the newer.</param>
    /// <param name="Newer">The newer version; without it, the newest.</param>
    public sealed record Input(ClientId Client, int? Older = null, int? Newer = null) : IAboutClient;

    public sealed record View(string ClientName, IReadOnlyList<int> Numbers, SignedVersion Older, SignedVersion Newer);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } client)
        {
            return Problem.NotFound("core.not-found");
        }

        var numbers = await db.Set<PlanVersion>()
            .Where(v => v.Client == input.Client)
            .OrderBy(v => v.Number)
            .Select(v => v.Number)
            .ToListAsync(ct);
        if (Pair(numbers, input.Older, input.Newer) is not var (a, b))
        {
            return Problem.NotFound("recovery.compare.needs-two");
        }

        return new View(client.PreferredName, numbers, await ReadAsync(a), await ReadAsync(b));

        async Task<SignedVersion> ReadAsync(int number) =>
            await PlanShelf.ReadAsync(db, staff, (await PlanShelf.FindAsync(db, input.Client, number, ct))!, ct);
    }

    /// <summary>Which two versions are meant, the older first; null when there are no two.</summary>
    public static (int Older, int Newer)? Pair(IReadOnlyList<int> numbers, int? older, int? newer)
    {
        var last = newer ?? (numbers.Count == 0 ? 0 : numbers[^1]);
        var first = older ?? numbers.LastOrDefault(n => n < last);
        return numbers.Contains(first) && numbers.Contains(last) ? (Math.Min(first, last), Math.Max(first, last)) : null;
    }
}
