using Footbridge.Clinical.Draws.Rewards;
using Footbridge.Kernel;

namespace Footbridge.Recovery.Rewards;

/// <summary>Gives a client the oldest voucher that waits.</summary>
[Requires(RecoveryPermissions.GiveRewards)]
internal sealed class GiveVoucher(RewardDesk desk) : ICommand<GiveVoucher.Input, int>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    /// <summary>Returns its value in cents.</summary>
    public async Task<Outcome<int>> HandleAsync(Input input, CancellationToken ct)
    {
        if ((await desk.NextAsync(input.Client, RewardKind.Voucher, ct)).Failed(out var problem, out var step))
        {
            return problem;
        }

        return desk.Add(input.Client, step, RewardGain.Voucher, step.CentsWaiting, draw: null).Cents;
    }
}
