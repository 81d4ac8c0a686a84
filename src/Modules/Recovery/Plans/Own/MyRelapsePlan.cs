using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Recovery.Plans.Own;

/// <summary>A client's own plan for hard moments.</summary>
[Requires(RecoveryPermissions.ReadOwn)]
internal sealed class MyRelapsePlan(FootbridgeDb db) : IQuery<MyRelapsePlan.Input, PlanSheet>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    public async Task<Outcome<PlanSheet>> HandleAsync(Input input, CancellationToken ct) =>
        await PlanSheet.OfAsync(db, input.Client, ct);
}
