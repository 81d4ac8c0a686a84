using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Recovery.Plans.Versions;
using Footbridge.Storage;

namespace Footbridge.Recovery.Plans.Together;

/// <summary>The counselor signs a client's plan for hard moments: "We wrote it together", or "I read it with the client".</summary>
[Requires(RecoveryPermissions.Write)]
internal sealed class SignSafetyPlan(FootbridgeDb db, IStaff staff, CallContext call, TimeProvider clock)
    : ICommand<SignSafetyPlan.Input, Done>
{
    public sealed record Input(ClientId Client, int Number, string Meaning, string Name, string? Drawn) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var by = call.Caller.User ?? default;
        var given = new GivenHand(PlanHand.Counselor, input.Name, input.Meaning, by)
        {
            Drawn = input.Drawn,
            Credential = (await staff.FindAsync(by, ct))?.Credential ?? "",
        };
        return await PlanShelf.SignAsync(db, input.Client, input.Number, given, clock.GetUtcNow(), ct);
    }
}
