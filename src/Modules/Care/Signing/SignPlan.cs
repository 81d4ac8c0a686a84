using Footbridge.Care.Plans;
using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Care.Signing;

/// <summary>The counselor signs the plan.</summary>
[Requires(CarePermissions.SignPlan)]
internal sealed class SignPlan(FootbridgeDb db, CallContext call, TimeProvider clock) : ICommand<SignPlan.Input, Done>
{
    /// <summary>The signature.</summary>
    /// <param name="Client">The client.</param>
    /// <param name="Plan">The version that was read.</param>
    /// <param name="Version">Its counter.</param>
    /// <param name="Statement"><c>wrote</c> or <c>agree</c>.</param>
    /// <param name="SignerName">Typed name.</param>
    public sealed record Input(ClientId Client, Guid Plan, int Version, string Statement, string SignerName) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (input.Statement is not (PlanSignature.Wrote or PlanSignature.Agree))
        {
            return Problem.Invalid("core.choose-one", nameof(Input.Statement));
        }

        var taken = await PlanShelf.TakeAsync(db, input.Client, input.Plan, input.Version, start: null, ct);
        if (taken.Failed(out var missing, out var plan))
        {
            return missing;
        }

        var signed = plan.Sign(
            PlanSigner.Counselor,
            input.SignerName,
            drawn: null,
            input.Statement,
            call.Caller.User ?? default,
            clock.GetUtcNow()
        );
        if (signed.Failed(out var refused, out var signature))
        {
            return refused;
        }

        db.Add(signature);
        return Done.Value;
    }
}
