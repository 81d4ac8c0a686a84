using Footbridge.Care.Plans;
using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Care.Signing;

/// <summary>The client signs the own plan on the phone: "I agree", or "I took part and do not agree with all".</summary>
[Requires(CarePermissions.OwnPlan)]
internal sealed class SignMyPlan(FootbridgeDb db, CallContext call, TimeProvider clock) : ICommand<SignMyPlan.Input, Done>
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
