using Footbridge.Kernel;
using Footbridge.Recovery.Plans.Versions;
using Footbridge.Storage;

namespace Footbridge.Recovery.Plans.Together;

/// <summary>The client signs the own plan for hard moments on the screen, next to a member of staff.</summary>
[Requires(RecoveryPermissions.Write)]
internal sealed class TakeSafetySignature(FootbridgeDb db, CallContext call, TimeProvider clock)
    : ICommand<TakeSafetySignature.Input, Done>
{
    public sealed record Input(ClientId Client, int Number, string Name, string? Drawn) : IAboutClient;

    public Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct) =>
        PlanShelf.SignAsync(
            db,
            input.Client,
            input.Number,
            new(PlanHand.Client, input.Name, GivenHand.Mine, call.Caller.User ?? default) { Drawn = input.Drawn },
            clock.GetUtcNow(),
            ct
        );
}
