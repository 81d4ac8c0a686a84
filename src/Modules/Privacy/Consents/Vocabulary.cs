namespace Footbridge.Privacy.Consents;

/// <summary>Codes that consents are written with; their words are texts.</summary>
internal static class Vocabulary
{
    public const string TreatmentPaymentOperations = "tpo";
    public const string AtRequest = "at-request";
    public const string FamilySupport = "family-support";
    public const string Fundraising = "fundraising";
    public const string Proceedings = "proceedings";
    public const string CounselingNotes = "counseling-notes";

    public const string WholeRecord = "whole-record";

    public const string ProvidersPlansPayersOperators = "providers-plans-payers-operators";

    public const string EndOfTreatment = "end-of-treatment";

    /// <summary>May be passed on as HIPAA permits, except for proceedings against the client: 42 CFR 2.31(a)(4)(iii).</summary>
    public const string Redisclosure = "redisclosure";

    /// <summary>Right to revoke and how: 42 CFR 2.31(a)(6).</summary>
    public const string RightToRevoke = "right-to-revoke";

    /// <summary>What was disclosed may no longer be protected: 42 CFR 2.31(a)(10).</summary>
    public const string NoLongerProtected = "no-longer-protected";

    /// <summary>What follows from not signing: 42 CFR 2.31(a)(10).</summary>
    public const string Refusal = "refusal";

    /// <summary>May opt out of fundraising: 42 CFR 2.31(a)(5)(iii).</summary>
    public const string FundraisingOptOut = "fundraising-opt-out";

    public const string RevokeInWriting = "in-writing";

    /// <summary>The edition of the statements in use.</summary>
    public const string Edition = "2026-02";
}
