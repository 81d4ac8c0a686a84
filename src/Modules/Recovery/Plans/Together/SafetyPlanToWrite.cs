using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Recovery.Plans.Together;

/// <summary>A client's plan for hard moments, ready to be written on with the client.</summary>
[Requires(RecoveryPermissions.Write)]
internal sealed class SafetyPlanToWrite(FootbridgeDb db, IClients clients)
    : IQuery<SafetyPlanToWrite.Input, SafetyPlanToWrite.View>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    public sealed record View(string ClientName, PlanSheet Plan);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct) =>
        await clients.FindAsync(input.Client, ct) is { } client
            ? new View(client.PreferredName, await PlanSheet.OfAsync(db, input.Client, ct))
            : Problem.NotFound("core.not-found");
}
