using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Recovery.Rewards;

/// <summary>The prizes that the program keeps, and of which kinds some are owed.</summary>
[Requires(RecoveryPermissions.ManageRewards), ShowsNothingProtected("Prizes on a shelf; nothing about who got one.")]
internal sealed class RewardStock(FootbridgeDb db) : IQuery<RewardStock.Input, RewardStock.View>
{
    public sealed record Input;

    /// <summary>The prizes, by slip and name.</summary>
    public sealed record View(IReadOnlyList<Item> Items);

    /// <summary>One kind of prize.</summary>
    public sealed record Item(Guid Id, int Version, string Name, string Slip, int Cents, int Count);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var items = await db.Set<RewardItem>().AsNoTracking().ToListAsync(ct);
        return new View([
            .. items
                .OrderBy(i => i.Cents)
                .ThenBy(i => i.Name, StringComparer.Ordinal)
                .Select(i => new Item(i.Id.Value, i.Version, i.Name, i.Slip, i.Cents, i.Count)),
        ]);
    }
}
