using Footbridge.Contracts.Intake;
using Footbridge.Contracts.People;
using Footbridge.Intake.Referrals;

namespace Footbridge.Slices.Intake;

/// <summary>Steps that many tests of intake begin with.</summary>
internal static class IntakeSteps
{
    public static NewClient Somebody(bool mayLeaveMessage = true) =>
        new()
        {
            GivenName = "Testperson",
            Phone = "202-555-0143",
            MayLeaveMessage = mayLeaveMessage,
        };

    /// <summary>Somebody asks on the public page.</summary>
    public static async Task<ReceivedReferral> AskedAsync(this Clinic clinic, bool mayLeaveMessage = true, string? key = null) =>
        (
            await clinic.DoAsync<SubmitReferral.Input, ReceivedReferral>(
                clinic.Anonymous,
                new(new() { Source = ReferralSource.Self, MayLeaveMessage = mayLeaveMessage }, Somebody(mayLeaveMessage)),
                key
            )
        ).Value;

    /// <summary>The referral as intake sees it.</summary>
    public static async Task<ReferralView> LookAsync(this Clinic clinic, ReceivedReferral referral) =>
        (
            await clinic.AskAsync<ReferralDetail.Input, ReferralView>(
                clinic.Staff(RoleCodes.Intake),
                new(referral.Referral, referral.Client)
            )
        ).Value;

    /// <summary>A record as a sender would send it.</summary>
    public static ImportPerson Record(
        string digest,
        string identifier = "https://sender.example.org|77",
        string display = "PHQ-9"
    ) =>
        new(
            digest,
            identifier,
            new("Testperson", "Example", new DateOnly(1990, 2, 3), "female", "en", null, null, null),
            [new("observation", "http://loinc.org", "44261-6", display, new DateOnly(2026, 11, 20), null, "14 {score}", "final")],
            [new("Procedure", 1, """[{"resourceType":"Procedure"}]""")]
        );
}
