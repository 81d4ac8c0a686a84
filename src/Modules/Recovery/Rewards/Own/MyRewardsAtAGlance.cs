using Footbridge.Kernel;

namespace Footbridge.Recovery.Rewards;

/// <summary>A client's own rewards, for the first page; null where there are none.</summary>
[Requires(RecoveryPermissions.ReadOwn)]
internal sealed class MyRewardsAtAGlance(SheetMaker sheets) : IQuery<MyRewardsAtAGlance.Input, MyRewardsAtAGlance.View>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    public sealed record View(RewardGlance? Rewards);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct) =>
        new View(await sheets.GlanceAsync(input.Client, ct));
}
