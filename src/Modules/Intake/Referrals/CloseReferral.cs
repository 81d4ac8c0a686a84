using Footbridge.Contracts.Intake;
using Footbridge.Intake.Contacts;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Intake.Referrals;

/// <summary>Ends a referral without an admission. The reason is kept: nothing is closed silently.</summary>
[Requires(IntakePermissions.Work)]
internal sealed class CloseReferral(FootbridgeDb db, TimeProvider clock) : ICommand<CloseReferral.Input, Done>
{
    internal sealed record Input(ReferralId Referral, ClientId Client, int Version, CloseReason? Reason, string? Note)
        : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await db.ReferralAsync(input.Referral, input.Client, input.Version, ct) is not { } referral)
        {
            return Problem.NotFound("intake.referral.not-found");
        }

        var tries = await db.Set<ContactAttempt>().CountAsync(c => c.Referral == referral.Id, ct);
        return referral.Close(input.Reason, input.Note, tries, clock.GetUtcNow());
    }
}
