using Footbridge.Kernel;
using Footbridge.Kernel.Access;

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

    /// <summary>Belongs to the care team of everyone in care, also where teams are kept small.</summary>
    public const string ReachAllInCare = "privacy.reach.all-in-care";

    /// <summary>Sees HIV data without being assigned.</summary>
    public const string ReachHiv = "privacy.reach.hiv";

    /// <summary>Opens a record out of reach with a reason: steps in, or an emergency.</summary>
    public const string OpenRecords = "privacy.reach.open";

    /// <summary>Looks back at records that were opened so.</summary>
    public const string ReviewOpenings = "privacy.reach.review";

    /// <summary>Seals records and lifts seals.</summary>
    public const string SealRecords = "privacy.reach.seal";

    /// <summary>Decides how far records reach inside the program.</summary>
    public const string ReachSettings = "privacy.reach.settings";

    /// <summary>Sees the own record's openings.</summary>
    public const string OwnOpenings = "privacy.reach.own";

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

    /// <summary>Asks for a correction, a restriction or the like; staff write down what they are told.</summary>
    public const string AskRights = "privacy.rights.ask";

    /// <summary>Answers requests and complaints.</summary>
    public const string HandleRights = "privacy.rights.handle";

    /// <summary>Sees and sets how a client is to be reached.</summary>
    public const string SetContact = "privacy.contact.set";

    /// <summary>Turns notices on the own phone on and off.</summary>
    public const string OwnNotices = "privacy.notices.own";

    /// <summary>Answers for messages that were held back because of a client's wish.</summary>
    public const string AnswerHeld = "privacy.held.answer";

    /// <summary>Answers for those of people who have no primary counselor.</summary>
    public const string AnswerHeldUnowned = "privacy.held.unowned";

    /// <summary>Prepares and fetches a copy of a whole record.</summary>
    public const string PrepareCopies = "privacy.copies.prepare";

    /// <summary>Tells of records that were seen, sent or lost.</summary>
    public const string ReportIncidents = "privacy.incidents.report";

    /// <summary>Assesses incidents and keeps their notices.</summary>
    public const string HandleIncidents = "privacy.incidents.handle";

    /// <summary>Keeps the schedule, holds and deletions.</summary>
    public const string HandleRetention = "privacy.retention.handle";

    /// <summary>Lets a relative in whom a consent names.</summary>
    public const string InviteFamily = "privacy.family.invite";

    /// <summary>A relative sees what the person in care shares with them.</summary>
    public const string SharedWithMe = "privacy.family.read";

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
        new(
            ReadConsents,
            DataKinds.Chart,
            Purpose.Treatment,
            [.. RoleCodes.Clinical, RoleCodes.Intake, RoleCodes.Biller, RoleCodes.Privacy]
        ),
        new(RecordConsents, DataKinds.Chart, Purpose.Treatment, [.. RoleCodes.Clinical, RoleCodes.Intake, RoleCodes.Privacy]),
        new(RevokeConsents, DataKinds.Chart, Purpose.Treatment, [.. RoleCodes.Clinical, RoleCodes.Intake, RoleCodes.Privacy]),
        new(
            ReachAllInCare,
            DataKinds.None,
            Purpose.Operations,
            RoleCodes.Director,
            RoleCodes.Supervisor,
            RoleCodes.Medical,
            RoleCodes.Intake
        ),
        new(ReachHiv, DataKinds.None, Purpose.Operations, RoleCodes.Medical, RoleCodes.Privacy),
        new(OpenRecords, DataKinds.None, Purpose.Operations, [.. RoleCodes.Clinical, RoleCodes.Intake]),
        new(ReviewOpenings, DataKinds.Chart, Purpose.Oversight, RoleCodes.Privacy, RoleCodes.Supervisor),
        new(SealRecords, DataKinds.Chart, Purpose.Oversight, RoleCodes.Privacy),
        new(ReachSettings, DataKinds.None, Purpose.Operations, RoleCodes.Privacy, RoleCodes.Director),
        new(OwnOpenings, DataKinds.Chart, Purpose.OwnRequest, RoleCodes.Client),
        new(ReadLooks, DataKinds.Chart, Purpose.Oversight, RoleCodes.Privacy, RoleCodes.Supervisor, RoleCodes.Director),
        new(ReadLooksByUser, DataKinds.Chart, Purpose.Oversight, RoleCodes.Privacy, RoleCodes.Director),
        new(OwnLooks, DataKinds.Chart, Purpose.OwnRequest, RoleCodes.Client),
        new(ReadUnusual, DataKinds.Chart, Purpose.Oversight, RoleCodes.Privacy, RoleCodes.Director),
        new(ReviewUnusual, DataKinds.Chart, Purpose.Oversight, RoleCodes.Privacy),
        new(
            AskRights,
            DataKinds.Chart,
            Purpose.Treatment,
            [RoleCodes.Client, .. RoleCodes.Clinical, RoleCodes.Intake, RoleCodes.Privacy]
        ),
        new(HandleRights, DataKinds.Chart, Purpose.Oversight, RoleCodes.Privacy, RoleCodes.Director),
        new(
            SetContact,
            DataKinds.Chart,
            Purpose.Treatment,
            [RoleCodes.Client, .. RoleCodes.Clinical, RoleCodes.Intake, RoleCodes.Biller, RoleCodes.Privacy]
        ),
        new(OwnNotices, DataKinds.Chart, Purpose.OwnRequest, RoleCodes.Client),
        new(AnswerHeld, DataKinds.Chart, Purpose.Treatment, [.. RoleCodes.Clinical, RoleCodes.Intake, RoleCodes.Privacy]),
        new(AnswerHeldUnowned, DataKinds.None, Purpose.Operations, RoleCodes.Intake),
        new(PrepareCopies, DataKinds.Chart, Purpose.Oversight, RoleCodes.Client, RoleCodes.Privacy, RoleCodes.Director),
        new(ReportIncidents, DataKinds.Chart, Purpose.Operations, [.. RoleCodes.Staff]),
        new(HandleIncidents, DataKinds.Chart, Purpose.Oversight, RoleCodes.Privacy, RoleCodes.Director),
        new(HandleRetention, DataKinds.Chart, Purpose.Oversight, RoleCodes.Privacy, RoleCodes.Director),
        new(InviteFamily, DataKinds.Chart, Purpose.Treatment, [.. RoleCodes.Clinical, RoleCodes.Intake, RoleCodes.Privacy]),
        new(SharedWithMe, DataKinds.Chart, Purpose.FamilySupport, RoleCodes.Family),
        new(OwnSharing, DataKinds.Chart, Purpose.OwnRequest, RoleCodes.Client),
        new(
            ReadDisclosures,
            DataKinds.Chart,
            Purpose.Treatment,
            [.. RoleCodes.Clinical, RoleCodes.Intake, RoleCodes.Biller, RoleCodes.Privacy]
        ),
        new(
            RecordDisclosures,
            DataKinds.Chart,
            Purpose.Treatment,
            [.. RoleCodes.Clinical, RoleCodes.Intake, RoleCodes.Biller, RoleCodes.Privacy]
        ),
        new(LegalDisclosures, DataKinds.Chart, Purpose.Oversight, RoleCodes.Director, RoleCodes.Privacy),
        new(Oversee, DataKinds.Chart, Purpose.Oversight, RoleCodes.Director, RoleCodes.Privacy),
        new(ManageAgreements, DataKinds.None, Purpose.Operations, RoleCodes.Director, RoleCodes.Privacy),
    ];
}
