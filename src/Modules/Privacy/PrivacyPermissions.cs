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

    /// <summary>Sees who opened the record of a client.</summary>
    public const string ReadLooks = "privacy.looks.read";

    /// <summary>Sees whose records a member of staff opened.</summary>
    public const string ReadLooksByUser = "privacy.looks.by-user";

    /// <summary>Sees who opened the own record.</summary>
    public const string OwnLooks = "privacy.looks.own";

    /// <summary>Sees unusual looks and what came of them.</summary>
    public const string ReadUnusual = "privacy.unusual.read";

    /// <summary>Searches for unusual looks and reviews them.</summary>
    public const string ReviewUnusual = "privacy.unusual.review";

    internal static IReadOnlyList<PermissionEntry> All { get; } =
    [
        new(ReadConsents, [.. RoleCodes.Clinical, RoleCodes.Intake, RoleCodes.Biller, RoleCodes.Privacy]),
        new(RecordConsents, [.. RoleCodes.Clinical, RoleCodes.Intake, RoleCodes.Privacy]),
        new(RevokeConsents, [.. RoleCodes.Clinical, RoleCodes.Intake, RoleCodes.Privacy]),
        new(ReadLooks, RoleCodes.Privacy, RoleCodes.Supervisor, RoleCodes.Director),
        new(ReadLooksByUser, RoleCodes.Privacy, RoleCodes.Director),
        new(OwnLooks, RoleCodes.Client),
        new(ReadUnusual, RoleCodes.Privacy, RoleCodes.Director),
        new(ReviewUnusual, RoleCodes.Privacy),
    ];
}
