using Footbridge.Care.Plans;
using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Care.Signing;

/// <summary>The counselor signs the plan: "I wrote it with the client". Never whoever signed its review.</summary>
[Requires(CarePermissions.SignPlan)]
internal sealed class SignPlan(FootbridgeDb db, IStaff staff, CallContext call, TimeProvider clock)
    : ICommand<SignPlan.Input, Done>
{
    public sealed record Input(ClientId Client, PenStroke Stroke) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var by = call.Caller.User ?? default;
        if (await PlanPen.HasSignedAsync(db, input.Stroke, PlanSigner.Reviewer, by, ct))
        {
            return Problem.Rule("care.sign.own-review");
        }

        var me = await staff.FindAsync(by, ct);
        return await PlanPen.SignAsync(db, input.Client, input.Stroke, PlanSigner.Counselor, me, by, clock.GetUtcNow(), ct);
    }
}
