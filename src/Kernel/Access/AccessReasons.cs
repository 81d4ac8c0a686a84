namespace Footbridge.Kernel.Access;

/// <summary>Codes of the reasons of access decisions. Each has a text that names its source.</summary>
public static class AccessReasons
{
    /// <summary>Nothing about a client is shown, and the role allows it.</summary>
    public const string RoleOnly = "core.access.role-only";

    /// <summary>The program acts for itself.</summary>
    public const string ProgramItself = "core.access.program-itself";

    /// <summary>The person's own record: 42 CFR 2.23, 45 CFR 164.524.</summary>
    public const string OwnRecord = "core.access.own-record";

    /// <summary>Inside the program, by those who need it for their duties: 42 CFR 2.12(c)(3).</summary>
    public const string CareInside = "core.access.care-inside";

    /// <summary>Stepping in for a colleague.</summary>
    public const string Covering = "core.access.covering";

    /// <summary>Inside the program, for payment or operations: 42 CFR 2.12(c)(3).</summary>
    public const string DutyInside = "core.access.duty-inside";

    /// <summary>Watching over privacy: 45 CFR 164.308(a)(1)(ii)(D).</summary>
    public const string Oversight = "core.access.oversight";

    /// <summary>A written consent: 42 CFR 2.31, 2.33.</summary>
    public const string Consent = "core.access.consent";

    /// <summary>A medical emergency: 42 CFR 2.51.</summary>
    public const string Emergency = "core.access.emergency";

    /// <summary>Another ground of the law, documented.</summary>
    public const string LegalGround = "core.access.legal-ground";

    /// <summary>Nobody is signed in.</summary>
    public const string SignInFirst = "core.sign-in-first";

    /// <summary>The role does not allow it.</summary>
    public const string RoleForbids = "core.forbidden";

    /// <summary>There is no such record, or the asker may not know: 42 CFR 2.13(c).</summary>
    public const string NoSuchRecord = "core.no-such-record";

    /// <summary>The client shares nothing of this kind with this relative now.</summary>
    public const string NotShared = "core.access.not-shared";

    /// <summary>Counseling notes are for their author only: 42 CFR 2.11, 2.31(b).</summary>
    public const string CounselingNotesApart = "core.access.counseling-notes-apart";

    /// <summary>HIV data is for those who are assigned or treat medically.</summary>
    public const string HivApart = "core.access.hiv-apart";

    /// <summary>No consent and no other ground covers it: 42 CFR 2.13(a).</summary>
    public const string NoGround = "core.access.no-ground";

    /// <summary>The client paid in full and asked that the payer not see it: 42 CFR 2.26, 45 CFR 164.522(a)(1)(vi).</summary>
    public const string WithheldFromPayers = "core.access.withheld-from-payers";
}
