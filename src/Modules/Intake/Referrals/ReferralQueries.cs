using Footbridge.Contracts.Intake;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Intake.Referrals;

internal static class ReferralQueries
{
    /// <summary>A referral to be changed by a form that was made from a version of it, or null.</summary>
    public static async Task<Referral?> ReferralAsync(
        this FootbridgeDb db,
        ReferralId id,
        ClientId client,
        int version,
        CancellationToken ct
    )
    {
        var referral = await db.Set<Referral>().SingleOrDefaultAsync(r => r.Id == id && r.Client == client, ct);
        if (referral is not null)
        {
            db.Expect(referral, version);
        }

        return referral;
    }

    /// <summary>The newest referral of a client, or null.</summary>
    public static Task<Referral?> NewestReferralAsync(this FootbridgeDb db, ClientId client, CancellationToken ct) =>
        db.Set<Referral>().Where(r => r.Client == client).OrderByDescending(r => r.ReceivedAt).FirstOrDefaultAsync(ct);
}

/// <summary>Says whose referral it is, so that the look that follows can name the client on the audit trail.</summary>
[Requires(IntakePermissions.Read)]
[ShowsNothingProtected("It answers with an id alone.")]
internal sealed class WhoseReferral(FootbridgeDb db) : IQuery<WhoseReferral.Input, ClientId>
{
    internal sealed record Input(ReferralId Referral);

    public async Task<Outcome<ClientId>> HandleAsync(Input input, CancellationToken ct)
    {
        var clients = await db.Set<Referral>().Where(r => r.Id == input.Referral).Select(r => r.Client).ToListAsync(ct);
        return clients is [var client] ? client : Problem.NotFound("intake.referral.not-found");
    }
}
