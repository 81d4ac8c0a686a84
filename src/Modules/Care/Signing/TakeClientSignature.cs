using Footbridge.Care.Plans;
using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Care.Signing;

/// <summary>The client signs the plan on the screen, next to a member of staff: "I agree", or "I took part and do not agree with all".</summary>
[Requires(CarePermissions.SignPlan)]
internal sealed class TakeClientSignature(FootbridgeDb db, CallContext call, TimeProvider clock)
    : ICommand<TakeClientSignature.Input, Done>
{
    public sealed record Input(ClientId Client, PenStroke Stroke) : IAboutClient;

    public Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct) =>
        PlanPen.SignAsync(
            db,
            input.Client,
            input.Stroke,
            PlanSigner.Client,
            staff: null,
            call.Caller.User ?? default,
            clock.GetUtcNow(),
            ct
        );
}
