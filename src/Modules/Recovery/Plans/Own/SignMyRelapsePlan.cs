using Footbridge.Kernel;
using Footbridge.Recovery.Plans.Versions;
using Footbridge.Storage;

namespace Footbridge.Recovery.Plans.Own;

/// <summary>The client signs the own plan on the phone: "This is my plan and I want to use it".</summary>
[Requires(RecoveryPermissions.WriteOwn)]
internal sealed class SignMyRelapsePlan(FootbridgeDb db, CallContext call, TimeProvider clock)
    : ICommand<SignMyRelapsePlan.Input, Done>
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
