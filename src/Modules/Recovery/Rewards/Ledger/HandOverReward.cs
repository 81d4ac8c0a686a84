using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Recovery.Rewards;

/// <summary>Writes down that a prize or voucher was handed over, and who saw it.</summary>
[Requires(RecoveryPermissions.GiveRewards)]
internal sealed class HandOverReward(FootbridgeDb db, IStaff staff, CallContext call, TimeProvider clock)
    : ICommand<HandOverReward.Input, Done>
{
    /// <summary>What is handed over.</summary>
    /// <param name="Client">Whose.</param>
    /// <param name="Gain">What was gained.</param>
    /// <param name="Item">The prize that the client chose; null for a voucher.</param>
    /// <param name="Witness">Another member of staff, who saw it.</param>
    public sealed record Input(ClientId Client, Guid Gain, Guid? Item, Guid Witness) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var id = RewardGainId.From(input.Gain);
        if (await db.Set<RewardGain>().SingleOrDefaultAsync(g => g.Id == id && g.Client == input.Client, ct) is not { } gain)
        {
            return Problem.NotFound("core.not-found");
        }

        var lines = await db.Set<RewardLine>().Where(l => l.Gain == id).OrderBy(l => l.Number).ToListAsync(ct);
        if (!gain.HasPrize || lines is [.., { Kind: RewardLineKind.Handed }])
        {
            return Problem.Conflict("recovery.reward.already-handed");
        }

        var by = call.Caller.User ?? default;
        var witness = new UserId(input.Witness);
        if (witness == by || (await staff.AllAsync(ct)).All(s => s.Id != witness))
        {
            return Problem.Invalid("recovery.reward.witness", nameof(input.Witness));
        }

        if (gain.Draw is not null && await TakeAsync(input.Item, gain, by, ct) is { } problem)
        {
            return problem;
        }

        db.Add(
            new RewardLine
            {
                Id = Ids.NewGuid(clock),
                Client = input.Client,
                Gain = id,
                Number = lines.Count + 1,
                Kind = RewardLineKind.Handed,
                Item = gain.Draw is null ? null : input.Item,
                At = clock.GetUtcNow(),
                By = by,
                Witness = witness,
            }
        );
        return Done.Value;
    }

    private async Task<Problem?> TakeAsync(Guid? wanted, RewardGain gain, UserId by, CancellationToken ct)
    {
        var items = await db.Set<RewardItem>().Where(i => i.Slip == gain.Slip && i.Count > 0).ToListAsync(ct);
        if (items.Count == 0)
        {
            return Problem.Rule("recovery.reward.is-owed");
        }

        if (items.Find(i => i.Id.Value == wanted) is not { } item)
        {
            return Problem.Invalid("core.choose-one", nameof(Input.Item));
        }

        if (item.Move(-1, StockReason.Handed, Ids.NewGuid(clock), by, clock.GetUtcNow()).Failed(out var refusal, out var move))
        {
            return refusal;
        }

        db.Add(move);
        return null;
    }
}
