using Footbridge.Kernel;

namespace Footbridge.Privacy;

/// <summary>What the module lets people do.</summary>
public static class PrivacyPermissions
{
    /// <summary>Sees the consents of a client.</summary>
    public const string ReadConsents = "privacy.consents.read";

    /// <summary>Takes a signature, or records that the client said no.</summary>
    public const string RecordConsents = "privacy.consents.record";

    /// <summary>Records a written revocation.</summary>
    public const string RevokeConsents = "privacy.consents.revoke";

    /// <summary>Lets a relative in whom a consent names.</summary>
    public const string InviteFamily = "privacy.family.invite";

    /// <summary>Sees who shares what of the own record, and stops it.</summary>
    public const string OwnSharing = "privacy.sharing.own";

    /// <summary>Sees what of a client's record went outside.</summary>
    public const string ReadDisclosures = "privacy.disclosures.read";

    /// <summary>Discloses on a consent, in an emergency, under an agreement, or reports.</summary>
    public const string RecordDisclosures = "privacy.disclosures.record";

    /// <summary>Discloses for audits, research and courts.</summary>
    public const string LegalDisclosures = "privacy.disclosures.legal";

    /// <summary>Watches over the consents and disclosures of the whole program.</summary>
    public const string Oversee = "privacy.oversee";

    /// <summary>Keeps the register of agreements with organizations that serve the program.</summary>
    public const string ManageAgreements = "privacy.agreements.manage";

    internal static IReadOnlyList<PermissionEntry> All { get; } =
    [
        new(ReadConsents, [.. RoleCodes.Clinical, RoleCodes.Intake, RoleCodes.Biller, RoleCodes.Privacy]),
        new(RecordConsents, [.. RoleCodes.Clinical, RoleCodes.Intake, RoleCodes.Privacy]),
        new(RevokeConsents, [.. RoleCodes.Clinical, RoleCodes.Intake, RoleCodes.Privacy]),
        new(InviteFamily, [.. RoleCodes.Clinical, RoleCodes.Intake, RoleCodes.Privacy]),
        new(OwnSharing, RoleCodes.Client),
        new(ReadDisclosures, [.. RoleCodes.Clinical, RoleCodes.Intake, RoleCodes.Biller, RoleCodes.Privacy]),
        new(RecordDisclosures, [.. RoleCodes.Clinical, RoleCodes.Intake, RoleCodes.Biller, RoleCodes.Privacy]),
        new(LegalDisclosures, RoleCodes.Director, RoleCodes.Privacy),
        new(Oversee, RoleCodes.Director, RoleCodes.Privacy),
        new(ManageAgreements, RoleCodes.Director, RoleCodes.Privacy),
    ];
}
