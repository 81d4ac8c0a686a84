using Footbridge.Care.Plans;
using Footbridge.Kernel;
using Footbridge.Storage;
using Footbridge.Ui;

namespace Footbridge.Care.Signing;

/// <summary>The client signs the plan on the screen, next to a member of staff.</summary>
[Requires(CarePermissions.SignPlan)]
internal sealed class TakeClientSignature(FootbridgeDb db, CallContext call, TimeProvider clock)
    : ICommand<TakeClientSignature.Input, Done>
{
    public sealed record Input(ClientId Client, Guid Plan, int Version, string SignerName, string? Drawn) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var taken = await PlanShelf.TakeAsync(db, input.Client, input.Plan, input.Version, start: null, ct);
        if (taken.Failed(out var missing, out var plan))
        {
            return missing;
        }

        var signed = plan.Sign(
            PlanSigner.Client,
            input.SignerName,
            DrawnPath.Clean(input.Drawn),
            PlanSignature.Agree,
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
