using Footbridge.Contracts.Intake;
using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Intake.Referrals;

/// <summary>Begins the admission of a person whose level of care is decided.</summary>
[Requires(IntakePermissions.Work)]
internal sealed class BeginAdmission(FootbridgeDb db, TimeProvider clock) : ICommand<BeginAdmission.Input, Done>
{
    internal sealed record Input(ReferralId Referral, ClientId Client, int Version) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct) =>
        await db.ReferralAsync(input.Referral, input.Client, input.Version, ct) is { } referral
            ? referral.BeginAdmission(clock.GetUtcNow())
            : Problem.NotFound("intake.referral.not-found");
}

/// <summary>Opens a closed referral again.</summary>
[Requires(IntakePermissions.Work)]
internal sealed class ReopenReferral(FootbridgeDb db, TimeProvider clock) : ICommand<ReopenReferral.Input, Done>
{
    internal sealed record Input(ReferralId Referral, ClientId Client, int Version) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct) =>
        await db.ReferralAsync(input.Referral, input.Client, input.Version, ct) is { } referral
            ? referral.Reopen(clock.GetUtcNow())
            : Problem.NotFound("intake.referral.not-found");
}
