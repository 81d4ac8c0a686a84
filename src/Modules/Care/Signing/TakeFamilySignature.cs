using Footbridge.Care.Plans;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Care.Signing;

/// <summary>A relative signs on the screen that they know the plan and help with it; only while a consent of the client lets a relative know
/// the plan (42 CFR 2.31).</summary>
[Requires(CarePermissions.SignPlan)]
internal sealed class TakeFamilySignature(
    FootbridgeDb db,
    IConsents consents,
    CallContext call,
    ProgramCalendar calendar,
    TimeProvider clock
) : ICommand<TakeFamilySignature.Input, Done>
{
    public sealed record Input(ClientId Client, PenStroke Stroke) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if ((await consents.RelativesWithPlanAsync(input.Client, calendar.Today, ct)).Count == 0)
        {
            return Problem.Rule("care.sign.family-consent");
        }

        var stroke = input.Stroke with { Statement = PlanSignature.Supports };
        return await PlanPen.SignAsync(
            db,
            input.Client,
            stroke,
            PlanSigner.Family,
            staff: null,
            call.Caller.User ?? default,
            clock.GetUtcNow(),
            ct
        );
    }
}
