using Footbridge.Intake.Referrals;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Intake.Placements;

/// <summary>Keeps the clinician's decision about the level of care, with a reason where it differs from what was proposed.</summary>
[Requires(IntakePermissions.Place)]
internal sealed class DecidePlacement(FootbridgeDb db, CallContext call, TimeProvider clock)
    : ICommand<DecidePlacement.Input, Done>
{
    internal sealed record Input(ClientId Client, Guid Assessment, int Version, string? Level, string? Reason) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var assessment = await db.Set<PlacementAssessment>()
            .SingleOrDefaultAsync(p => p.Id == input.Assessment && p.Client == input.Client, ct);
        if (assessment is null)
        {
            return Problem.NotFound("intake.placement.not-found");
        }

        db.Expect(assessment, input.Version);
        var now = clock.GetUtcNow();
        if (assessment.Decide(input.Level, input.Reason, call.Caller.User, now).Failed(out var problem, out var done))
        {
            return problem;
        }

        var referral = await db.NewestReferralAsync(input.Client, ct);
        referral?.Assess(now);
        return done;
    }
}
