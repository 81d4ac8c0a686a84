using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Recovery.Rewards;

/// <summary>Writes down that a prize was not handed over after all. The wrong line stays; a further one stands behind it, and the prize
/// waits again.</summary>
[Requires(RecoveryPermissions.GiveRewards)]
internal sealed class CorrectReward(FootbridgeDb db, CallContext call, TimeProvider clock) : ICommand<CorrectReward.Input, Done>
{
    /// <summary>What is corrected, and why.</summary>
    public sealed record Input(ClientId Client, Guid Gain, string Reason) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var reason = input.Reason.Trim();
        if (reason.Length is 0 or > RewardLine.WordsLength)
        {
            return reason.Length == 0
                ? Problem.Invalid("core.required", nameof(input.Reason))
                : Problem.Invalid("core.too-long", nameof(input.Reason), $"{RewardLine.WordsLength}");
        }

        var id = RewardGainId.From(input.Gain);
        var lines = await db.Set<RewardLine>()
            .Where(l => l.Gain == id && l.Client == input.Client)
            .OrderBy(l => l.Number)
            .ToListAsync(ct);
        if (lines is not [.., { Kind: RewardLineKind.Handed } handed])
        {
            return Problem.Conflict("recovery.reward.not-handed");
        }

        var (by, now) = (call.Caller.User ?? default, clock.GetUtcNow());
        if (handed.Item is { } back)
        {
            var prize = RewardItemId.From(back);
            var item = await db.Set<RewardItem>().SingleAsync(i => i.Id == prize, ct);
            if (item.Move(1, StockReason.Corrected, Ids.NewGuid(clock), by, now).Failed(out var refusal, out var move))
            {
                return refusal;
            }

            db.Add(move);
        }

        db.Add(
            new RewardLine
            {
                Id = Ids.NewGuid(clock),
                Client = input.Client,
                Gain = id,
                Number = lines.Count + 1,
                Kind = RewardLineKind.Corrected,
                Item = handed.Item,
                At = now,
                By = by,
                Note = reason,
            }
        );
        return Done.Value;
    }
}
