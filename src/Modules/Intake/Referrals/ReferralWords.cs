using System.Text;

namespace Footbridge.Intake.Referrals;

/// <summary>Who asks.</summary>
public enum ReferralSource
{
    Self,
    Family,
    Residential,
    Court,
    Employer,
    Physician,
    Professional,

    /// <summary>Somebody sent the person's record in the FHIR format.</summary>
    Fhir,
}

/// <summary>How soon a call is wanted.</summary>
public enum ReferralUrgency
{
    Today,
    ThisWeek,
    WhenPossible,
}

/// <summary>Who may pay, as far as the person says.</summary>
public enum CoverageKind
{
    Unknown,
    Private,
    Medicaid,
    Medicare,
    Military,
    None,
    Other,
}

/// <summary>Where a referral stands.</summary>
public enum ReferralStage
{
    New,
    Contacted,
    Assessed,
    Admitting,
    Admitted,
    Closed,
}

/// <summary>Why a referral ended without an admission.</summary>
public enum CloseReason
{
    NotReached,
    ChoseNotNow,
    CareElsewhere,
    MoreCareNeeded,
    LessCareFits,
    CannotAttend,
    Cost,
    NotEligible,
    AskedNotToBeContacted,
    Duplicate,
    Other,
}

/// <summary>What a referral can be about: codes that are kept, and named in the texts.</summary>
internal static class Substances
{
    public const string Alcohol = "alcohol";
    public const string Opioids = "opioids";
    public const string Sedatives = "sedatives";

    public static readonly string[] All =
    [
        Alcohol,
        Opioids,
        "stimulants",
        "cannabis",
        Sedatives,
        "other-drugs",
        "gambling",
        "gaming",
        "other",
    ];

    /// <summary>The known ones of a list, each once.</summary>
    public static List<string> Known(IEnumerable<string>? codes) => [.. All.Intersect(codes ?? [])];
}

/// <summary>Makes resource keys of enumeration values.</summary>
internal static class Keys
{
    public static string Key(this ReferralSource value) => "intake.source." + Kebab(value);

    public static string Key(this ReferralUrgency value) => "intake.urgency." + Kebab(value);

    public static string Key(this CoverageKind value) => "intake.coverage." + Kebab(value);

    public static string Key(this ReferralStage value) => "intake.stage." + Kebab(value);

    public static string Key(this CloseReason value) => "intake.close-reason." + Kebab(value);

    public static string SubstanceKey(string code) => "intake.substance." + code;

    /// <summary><c>ChoseNotNow</c> becomes <c>chose-not-now</c>.</summary>
    public static string Kebab(Enum value)
    {
        var key = new StringBuilder();
        foreach (var letter in value.ToString())
        {
            if (char.IsUpper(letter) && key.Length > 0)
            {
                key.Append('-');
            }

            key.Append(char.ToLowerInvariant(letter));
        }

        return key.ToString();
    }
}
