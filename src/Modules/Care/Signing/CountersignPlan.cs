using Footbridge.Care.Plans;
using Footbridge.Care.Plans.Rules;
using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Signing;

/// <summary>A supervisor or a member of the medical staff signs: "I reviewed". In place of a client who did not sign only after the attempts
/// that the program's rule asks for.</summary>
[Requires(CarePermissions.CountersignPlan)]
internal sealed class CountersignPlan(FootbridgeDb db, IStaff staff, CallContext call, TimeProvider clock)
    : ICommand<CountersignPlan.Input, Done>
{
    public sealed record Input(ClientId Client, PenStroke Stroke) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var by = call.Caller.User ?? default;
        // A second pair of eyes is somebody else's.
        if (await PlanPen.HasSignedAsync(db, input.Stroke, PlanSigner.Counselor, by, ct))
        {
            return Problem.Rule("care.sign.own-plan");
        }

        var at = clock.GetUtcNow();
        if (input.Stroke.Statement == PlanSignature.Instead && !await MayReplaceAsync(input.Client, at, ct))
        {
            return Problem.Rule("care.sign.ask-first", "Statement");
        }

        var me = await staff.FindAsync(by, ct);
        return await PlanPen.SignAsync(db, input.Client, input.Stroke, PlanSigner.Reviewer, me, by, at, ct);
    }

    private async Task<bool> MayReplaceAsync(ClientId client, DateTimeOffset now, CancellationToken ct)
    {
        if (await PlanShelf.OpenStayAsync(db, client, ct) is not { } stay)
        {
            return false;
        }

        var attempts = await db.Set<SignatureAttempt>().Where(a => a.Episode == stay).Select(a => a.At).ToListAsync(ct);
        return (await db.PlanRulesAsync(ct)).Rules.MaySignInstead(attempts, now);
    }
}
