using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Recovery.Plans.Team;

/// <summary>A client's plan for hard moments, for the team.</summary>
[Requires(RecoveryPermissions.Read)]
internal sealed class RelapsePlanOf(FootbridgeDb db) : IQuery<RelapsePlanOf.Input, PlanSheet>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    public async Task<Outcome<PlanSheet>> HandleAsync(Input input, CancellationToken ct) =>
        await PlanSheet.OfAsync(db, input.Client, ct);
}
