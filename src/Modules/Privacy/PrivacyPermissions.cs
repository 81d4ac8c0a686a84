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

    /// <summary>Asks for a correction, a restriction or the like; staff write down what they are told.</summary>
    public const string AskRights = "privacy.rights.ask";

    /// <summary>Answers requests and complaints.</summary>
    public const string HandleRights = "privacy.rights.handle";

    /// <summary>Sees and sets how a client is to be reached.</summary>
    public const string SetContact = "privacy.contact.set";

    /// <summary>Prepares and fetches a copy of a whole record.</summary>
    public const string PrepareCopies = "privacy.copies.prepare";

    /// <summary>Tells of records that were seen, sent or lost.</summary>
    public const string ReportIncidents = "privacy.incidents.report";

    /// <summary>Assesses incidents and keeps their notices.</summary>
    public const string HandleIncidents = "privacy.incidents.handle";

    /// <summary>Keeps the schedule, holds and deletions.</summary>
    public const string HandleRetention = "privacy.retention.handle";

    internal static IReadOnlyList<PermissionEntry> All { get; } =
    [
        new(ReadConsents, [.. RoleCodes.Clinical, RoleCodes.Intake, RoleCodes.Biller, RoleCodes.Privacy]),
        new(RecordConsents, [.. RoleCodes.Clinical, RoleCodes.Intake, RoleCodes.Privacy]),
        new(RevokeConsents, [.. RoleCodes.Clinical, RoleCodes.Intake, RoleCodes.Privacy]),
        new(AskRights, [RoleCodes.Client, .. RoleCodes.Clinical, RoleCodes.Intake, RoleCodes.Privacy]),
        new(HandleRights, RoleCodes.Privacy, RoleCodes.Director),
        new(SetContact, [RoleCodes.Client, .. RoleCodes.Clinical, RoleCodes.Intake, RoleCodes.Biller, RoleCodes.Privacy]),
        new(PrepareCopies, RoleCodes.Client, RoleCodes.Privacy, RoleCodes.Director),
        new(ReportIncidents, [.. RoleCodes.Staff]),
        new(HandleIncidents, RoleCodes.Privacy, RoleCodes.Director),
        new(HandleRetention, RoleCodes.Privacy, RoleCodes.Director),
    ];
}
