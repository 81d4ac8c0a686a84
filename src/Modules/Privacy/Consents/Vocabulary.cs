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
    public const string Treatment = "treatment";
    public const string Payment = "payment";
    public const string Operations = "operations";
    public const string Employment = "employment";

    /// <summary>Care that is a condition of a criminal case: 42 CFR 2.35.</summary>
    public const string CriminalJustice = "criminal-justice";

    public const string WholeRecord = "whole-record";
    public const string Presence = "presence";
    public const string Attendance = "attendance";
    public const string Progress = "progress";
    public const string Plan = "plan";
    public const string Medication = "medication";
    public const string Screens = "screens";
    public const string Diagnosis = "diagnosis";
    public const string Aftercare = "aftercare";
    public const string Bills = "bills";

    /// <summary>HIV status; never meant by any other code.</summary>
    public const string Hiv = "hiv";

    /// <summary>Name, address, last known whereabouts and what happened: what a report may say (42 CFR 2.12(c)(5), (6)).</summary>
    public const string Identity = "identity";

    /// <summary>What the whole record is made of.</summary>
    public static IReadOnlyList<string> Parts { get; } =
    [Presence, Attendance, Progress, Plan, Medication, Screens, Diagnosis, Aftercare, Bills];

    /// <summary>Everything a disclosure can consist of.</summary>
    public static IReadOnlyList<string> Items { get; } = [.. Parts, Hiv, CounselingNotes, WholeRecord];

    public const string ProvidersPlansPayersOperators = "providers-plans-payers-operators";

    public const string EndOfTreatment = "end-of-treatment";

    /// <summary>The final disposition of a criminal case: 42 CFR 2.35(b).</summary>
    public const string CaseClosed = "case-closed";

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

    /// <summary>May be taken back only when a stated condition comes: 42 CFR 2.35(c).</summary>
    public const string ConditionalRevocation = "conditional-revocation";

    /// <summary>May ask an intermediary for a list of who received: 42 CFR 2.24.</summary>
    public const string IntermediaryList = "intermediary-list";

    public const string RevokeInWriting = "in-writing";

    /// <summary>The edition of the statements in use.</summary>
    public const string Edition = "2026-02";
}
