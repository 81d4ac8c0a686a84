using Footbridge.Kernel.Access;
using Footbridge.Privacy.Consents;

namespace Footbridge.Privacy.Disclosures;

/// <summary>Grounds of disclosures by their codes in addresses and texts.</summary>
internal static class Grounds
{
    /// <summary>Those that a person can choose, in the order in which they are offered.</summary>
    public static IReadOnlyList<LegalGround> Offered { get; } =
    [
        LegalGround.Consent,
        LegalGround.MedicalEmergency,
        LegalGround.QualifiedServiceOrganization,
        LegalGround.ChildAbuseReport,
        LegalGround.CrimeOnPremises,
        LegalGround.CourtOrder,
        LegalGround.AuditOrEvaluation,
        LegalGround.Research,
    ];

    /// <summary>Those that need the privacy officer or the director.</summary>
    public static bool NeedsLegal(LegalGround ground) =>
        ground is LegalGround.CourtOrder or LegalGround.AuditOrEvaluation or LegalGround.Research;

    /// <summary>Those that say who and what happened, and nothing of the care: 42 CFR 2.12(c)(5), (6).</summary>
    public static bool IsReport(LegalGround ground) => ground is LegalGround.ChildAbuseReport or LegalGround.CrimeOnPremises;

    /// <summary>Those on which limits hold that the program agreed to.</summary>
    public static bool HeedsLimits(LegalGround ground) =>
        ground
            is LegalGround.Consent
                or LegalGround.QualifiedServiceOrganization
                or LegalGround.AuditOrEvaluation
                or LegalGround.Research;

    /// <summary>What can be chosen on a ground: what it reaches at most, and on consents what any of them names.</summary>
    public static IEnumerable<string> ItemsFor(LegalGround ground, IEnumerable<ConsentTerms> consents)
    {
        if (ground != LegalGround.Consent)
        {
            var reach = AccessRules.GrantedBy(ground);
            return Vocabulary.Items.Where(i => (ConsentScopes.KindsOf(i) & ~reach) == DataKinds.None);
        }

        var apart = consents.SelectMany(c => c.Information).ToHashSet(StringComparer.Ordinal);
        return Vocabulary.Items.Where(i => i is not (Vocabulary.CounselingNotes or Vocabulary.Hiv) || apart.Contains(i));
    }

    public static string CodeOf(LegalGround ground) =>
        ground switch
        {
            LegalGround.Consent => "consent",
            LegalGround.MedicalEmergency => "emergency",
            LegalGround.QualifiedServiceOrganization => "agreement",
            LegalGround.AuditOrEvaluation => "audit",
            LegalGround.Research => "research",
            LegalGround.CourtOrder => "court-order",
            LegalGround.ChildAbuseReport => "child-abuse",
            LegalGround.CrimeOnPremises => "crime",
            LegalGround.OwnAccess => "own-access",
            _ => "none",
        };

    public static LegalGround? Find(string? code) =>
        Enum.GetValues<LegalGround>()
            .Where(g => g != LegalGround.None && CodeOf(g) == code)
            .Cast<LegalGround?>()
            .FirstOrDefault();

    /// <summary>What a ground other than a consent is for.</summary>
    public static string PurposeOf(LegalGround ground, string asked) =>
        ground switch
        {
            LegalGround.MedicalEmergency => Vocabulary.Treatment,
            LegalGround.QualifiedServiceOrganization => Vocabulary.Operations,
            LegalGround.AuditOrEvaluation => "audit",
            LegalGround.Research => "research",
            LegalGround.CourtOrder => Vocabulary.Proceedings,
            LegalGround.ChildAbuseReport or LegalGround.CrimeOnPremises => "report",
            LegalGround.OwnAccess => "own-access",
            _ => asked,
        };

    /// <summary>The same as the access decision names it.</summary>
    public static Purpose KernelPurposeOf(LegalGround ground, string purpose) =>
        ground switch
        {
            LegalGround.AuditOrEvaluation or LegalGround.ChildAbuseReport or LegalGround.CrimeOnPremises => Purpose.Oversight,
            LegalGround.Research => Purpose.Research,
            LegalGround.OwnAccess => Purpose.OwnRequest,
            _ => ConsentScopes.PurposesOf(purpose).FirstOrDefault(Purpose.OwnRequest),
        };
}
