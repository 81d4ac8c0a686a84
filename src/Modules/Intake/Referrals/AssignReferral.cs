using Footbridge.Contracts.Intake;
using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Intake.Referrals;

/// <summary>Names the person who looks after a referral, or nobody.</summary>
[Requires(IntakePermissions.Work)]
internal sealed class AssignReferral(FootbridgeDb db, IStaff staff) : ICommand<AssignReferral.Input, Done>
{
    internal sealed record Input(ReferralId Referral, ClientId Client, int Version, UserId? To) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await db.ReferralAsync(input.Referral, input.Client, input.Version, ct) is not { } referral)
        {
            return Problem.NotFound("intake.referral.not-found");
        }

        if (input.To is { } to && (await staff.AllAsync(ct)).All(member => member.Id != to))
        {
            return Problem.Invalid("intake.assign.unknown", "To");
        }

        return referral.Assign(input.To);
    }
}
