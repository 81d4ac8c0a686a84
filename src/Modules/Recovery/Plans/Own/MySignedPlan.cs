using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Recovery.Plans.Versions;
using Footbridge.Storage;

namespace Footbridge.Recovery.Plans.Own;

/// <summary>The version of the own plan that client and counselor both signed last.</summary>
[Requires(RecoveryPermissions.ReadOwn)]
internal sealed class MySignedPlan(FootbridgeDb db, IStaff staff) : IQuery<MySignedPlan.Input, SignedVersion>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    public async Task<Outcome<SignedVersion>> HandleAsync(Input input, CancellationToken ct)
    {
        var state = PlanState.Of(await PlanShelf.FactsAsync(db, input.Client, ct));
        return state.LastSigned is { } signed && await PlanShelf.FindAsync(db, input.Client, signed.Number, ct) is { } version
            ? await PlanShelf.ReadAsync(db, staff, version, ct)
            : Problem.NotFound("recovery.signed.none");
    }
}
