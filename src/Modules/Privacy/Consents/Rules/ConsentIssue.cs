namespace Footbridge.Privacy.Consents;

/// <summary>Codes of what a consent may lack, each with the element of 42 CFR 2.31 it belongs to. Their words are texts.</summary>
internal static class ConsentIssue
{
    /// <summary>(a)(1).</summary>
    public const string PatientNameMissing = "privacy.issue.patient-name-missing";

    /// <summary>(a)(2).</summary>
    public const string DiscloserMissing = "privacy.issue.discloser-missing";

    /// <summary>(a)(3).</summary>
    public const string InformationMissing = "privacy.issue.information-missing";

    /// <summary>(a)(4)(i).</summary>
    public const string RecipientMissing = "privacy.issue.recipient-missing";

    /// <summary>(a)(4)(ii).</summary>
    public const string IntermediaryUnclear = "privacy.issue.intermediary-unclear";

    /// <summary>(a)(4)(iii).</summary>
    public const string RedisclosureStatementMissing = "privacy.issue.redisclosure-statement-missing";

    /// <summary>(a)(5).</summary>
    public const string PurposeMissing = "privacy.issue.purpose-missing";

    /// <summary>(a)(5)(iii).</summary>
    public const string FundraisingOptOutMissing = "privacy.issue.fundraising-opt-out-missing";

    /// <summary>(a)(6).</summary>
    public const string RevocationStatementMissing = "privacy.issue.revocation-statement-missing";

    /// <summary>(a)(6).</summary>
    public const string RevocationMethodMissing = "privacy.issue.revocation-method-missing";

    /// <summary>(a)(7).</summary>
    public const string ExpiryMissing = "privacy.issue.expiry-missing";

    /// <summary>(a)(7).</summary>
    public const string NoExpiryNeedsTpo = "privacy.issue.no-expiry-needs-tpo";

    /// <summary>(a)(8).</summary>
    public const string SignatureMissing = "privacy.issue.signature-missing";

    /// <summary>(a)(8), with 42 CFR 2.14 and 2.15.</summary>
    public const string SignerAuthorityMissing = "privacy.issue.signer-authority-missing";

    /// <summary>(a)(9).</summary>
    public const string DateSignedMissing = "privacy.issue.date-signed-missing";

    /// <summary>(a)(9).</summary>
    public const string SignedInFuture = "privacy.issue.signed-in-future";

    /// <summary>(a)(10).</summary>
    public const string NoLongerProtectedStatementMissing = "privacy.issue.no-longer-protected-statement-missing";

    /// <summary>(a)(10).</summary>
    public const string RefusalStatementMissing = "privacy.issue.refusal-statement-missing";

    /// <summary>42 CFR 2.14: the minor's own signature.</summary>
    public const string MinorMustSign = "privacy.issue.minor-must-sign";

    /// <summary>42 CFR 2.14: the parent's or guardian's signature beside the minor's.</summary>
    public const string GuardianMustSign = "privacy.issue.guardian-must-sign";

    /// <summary>42 CFR 2.35(c).</summary>
    public const string RevocationConditionMissing = "privacy.issue.revocation-condition-missing";

    /// <summary>May be combined with no other purpose.</summary>
    public const string ProceedingsCombined = "privacy.issue.proceedings-combined";

    /// <summary>May be combined only with another consent for counseling notes.</summary>
    public const string CounselingNotesCombined = "privacy.issue.counseling-notes-combined";

    public const string Expired = "privacy.issue.expired";

    public const string Revoked = "privacy.issue.revoked";

    public const string KnownFalse = "privacy.issue.known-false";

    public const string Declined = "privacy.issue.declined";
}
