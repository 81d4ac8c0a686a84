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

    internal static IReadOnlyList<PermissionEntry> All { get; } =
    [
        new(ReadConsents, [.. RoleCodes.Clinical, RoleCodes.Intake, RoleCodes.Biller, RoleCodes.Privacy]),
        new(RecordConsents, [.. RoleCodes.Clinical, RoleCodes.Intake, RoleCodes.Privacy]),
        new(RevokeConsents, [.. RoleCodes.Clinical, RoleCodes.Intake, RoleCodes.Privacy]),
    ];
}
