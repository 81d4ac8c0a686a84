using Footbridge.Contracts.Care;
using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Intake.Referrals;

/// <summary>An episode was opened: the referral has reached its end.</summary>
internal sealed class AdmissionHeard(FootbridgeDb db, TimeProvider clock) : IHear<EpisodeOpened>
{
    public async Task<Outcome<Done>> HearAsync(EpisodeOpened happened, CancellationToken ct)
    {
        var referral = await db.NewestReferralAsync(happened.Client, ct);
        referral?.Admit(clock.GetUtcNow());
        return Done.Value;
    }
}
