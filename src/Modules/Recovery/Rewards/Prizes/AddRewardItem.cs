using Footbridge.Clinical.Draws.Rewards;
using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Recovery.Rewards;

/// <summary>Puts a new kind of prize on the shelf.</summary>
[Requires(RecoveryPermissions.ManageRewards)]
internal sealed class AddRewardItem(FootbridgeDb db, CallContext call, TimeProvider clock) : ICommand<AddRewardItem.Input, Done>
{
    /// <summary>The prize.</summary>
    /// <param name="Name">What it is.</param>
    /// <param name="Slip">Name of the slip that it is for.</param>
    /// <param name="Cents">What it is worth.</param>
    /// <param name="Count">How many there are.</param>
    public sealed record Input(string Name, string Slip, int Cents, int Count);

    public Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct) => Task.FromResult(Add(input));

    private Outcome<Done> Add(Input input)
    {
        var name = input.Name.Trim();
        if (name.Length is 0 or > RewardItem.NameLength)
        {
            return name.Length == 0
                ? Problem.Invalid("core.required", nameof(input.Name))
                : Problem.Invalid("core.too-long", nameof(input.Name), $"{RewardItem.NameLength}");
        }

        // No prize may be worth more than its slip says.
        var most = RewardLibrary.All.Select(s => s.SlipOf(input.Slip)).FirstOrDefault(s => s is not null)?.Cents ?? 0;
        if (most == 0)
        {
            return Problem.Invalid("core.choose-one", nameof(input.Slip));
        }

        if (input.Cents < 1 || input.Cents > most)
        {
            return Problem.Invalid(
                "recovery.reward.item-value",
                nameof(input.Cents),
                FormattableString.Invariant($"{most / 100m:0.00}")
            );
        }

        var item = new RewardItem
        {
            Id = Ids.New<RewardItemId>(clock),
            Name = name,
            Slip = input.Slip,
            Cents = input.Cents,
        };
        if (input.Count is < 1 or > RewardItem.MostCount)
        {
            return Problem.Invalid("core.out-of-range", nameof(input.Count), "1", $"{RewardItem.MostCount}");
        }

        var by = call.Caller.User ?? default;
        db.Add(item);
        db.Add(item.Move(input.Count, StockReason.Counted, Ids.NewGuid(clock), by, clock.GetUtcNow()).Value);
        return Done.Value;
    }
}
