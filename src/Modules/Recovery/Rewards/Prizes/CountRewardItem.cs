using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Recovery.Rewards;

/// <summary>Writes down that prizes came or went: bought, counted again, spoiled.</summary>
[Requires(RecoveryPermissions.ManageRewards)]
internal sealed class CountRewardItem(FootbridgeDb db, CallContext call, TimeProvider clock)
    : ICommand<CountRewardItem.Input, Done>
{
    /// <summary>What changed.</summary>
    /// <param name="Item">The prize.</param>
    /// <param name="Version">The version the form was made from.</param>
    /// <param name="Change">How many more; below zero for fewer.</param>
    public sealed record Input(Guid Item, int Version, int Change);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var id = RewardItemId.From(input.Item);
        if (await db.Set<RewardItem>().SingleOrDefaultAsync(i => i.Id == id, ct) is not { } item)
        {
            return Problem.NotFound("core.not-found");
        }

        db.Expect(item, input.Version);
        var moved = item.Move(
            input.Change,
            StockReason.Counted,
            Ids.NewGuid(clock),
            call.Caller.User ?? default,
            clock.GetUtcNow()
        );
        if (moved.Failed(out var problem, out var move))
        {
            return problem;
        }

        db.Add(move);
        return Done.Value;
    }
}
