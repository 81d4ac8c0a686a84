using Footbridge.Kernel;

namespace Footbridge.Recovery.Rewards;

/// <summary>A client's rewards, for the chart; null where there are none.</summary>
[Requires(RecoveryPermissions.ReadRewards)]
internal sealed class RewardsAtAGlance(SheetMaker sheets) : IQuery<RewardsAtAGlance.Input, RewardsAtAGlance.View>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    public sealed record View(RewardGlance? Rewards);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct) =>
        new View(await sheets.GlanceAsync(input.Client, ct));
}
