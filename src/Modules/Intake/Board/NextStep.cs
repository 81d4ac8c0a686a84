using Footbridge.Intake.Contacts;
using Footbridge.Intake.Referrals;

namespace Footbridge.Intake.Board;

/// <summary>What should happen next with a referral.</summary>
internal static class NextStep
{
    /// <summary>Resource key of the next step.</summary>
    public static string Key(ReferralStage stage, int tries, ContactOutcome? last) =>
        stage switch
        {
            ReferralStage.New when last == ContactOutcome.WrongNumber => "intake.next.find-number",
            ReferralStage.New when tries > 0 => "intake.next.try-again",
            ReferralStage.New => "intake.next.call",
            ReferralStage.Contacted => "intake.next.assess",
            ReferralStage.Assessed => "intake.next.offer",
            ReferralStage.Admitting => "intake.next.papers",
            ReferralStage.Admitted => "intake.next.in-care",
            _ => "intake.next.none",
        };
}
