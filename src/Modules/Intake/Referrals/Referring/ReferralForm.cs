using System.ComponentModel.DataAnnotations;
using Footbridge.Contracts.People;

namespace Footbridge.Intake.Referrals.Referring;

/// <summary>What the referral forms bind: the public one and that of staff with somebody on the phone.</summary>
public sealed class ReferralForm
{
    /// <summary>Digits, and what people write between them.</summary>
    public const string PhonePattern = @"^\+?[0-9][0-9()\-. x]{6,24}$";

    public ReferralSource? Source { get; set; }

    [Required(ErrorMessage = "core.required"), MaxLength(100, ErrorMessage = "core.too-long|{1}")]
    public string? GivenName { get; set; }

    [MaxLength(100, ErrorMessage = "core.too-long|{1}")]
    public string? FamilyName { get; set; }

    [MaxLength(100, ErrorMessage = "core.too-long|{1}")]
    public string? PreferredName { get; set; }

    [RegularExpression(PhonePattern, ErrorMessage = "core.phone")]
    public string? Phone { get; set; }

    // An empty box arrives as an empty text, which is no address; left out, it is none.
    [EmailAddress(ErrorMessage = "core.email"), MaxLength(200, ErrorMessage = "core.too-long|{1}")]
    public string? Email
    {
        get;
        set => field = string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }

    public bool MayLeaveMessage { get; set; }

    [MaxLength(200, ErrorMessage = "core.too-long|{1}")]
    public string? BestTime { get; set; }

    public string Language { get; set; } = "en";

    [MaxLength(120, ErrorMessage = "core.too-long|{1}")]
    public string? ReferrerName { get; set; }

    [MaxLength(160, ErrorMessage = "core.too-long|{1}")]
    public string? ReferrerOrganization { get; set; }

    [RegularExpression(PhonePattern, ErrorMessage = "core.phone")]
    public string? ReferrerPhone { get; set; }

    public bool? PersonKnows { get; set; }

    // A form without a tick posts nothing, which arrives as null.
    public List<string> What
    {
        get;
        set => field = value ?? [];
    } = [];

    public ReferralUrgency Urgency { get; set; } = ReferralUrgency.ThisWeek;

    public CoverageKind Coverage { get; set; }

    [MaxLength(4000, ErrorMessage = "core.too-long|{1}")]
    public string? Notes { get; set; }

    public bool SpeakingNow { get; set; }

    /// <summary>A box that people do not see. Programs that fill in forms do.</summary>
    public string? Website { get; set; }

    public ReferralStory Story(ReferralSource source) =>
        new()
        {
            Source = source,
            ReferrerName = source == ReferralSource.Self ? null : ReferrerName,
            ReferrerOrganization = source == ReferralSource.Self ? null : ReferrerOrganization,
            ReferrerPhone = source == ReferralSource.Self ? null : ReferrerPhone,
            PersonKnows = source == ReferralSource.Self ? null : PersonKnows,
            Urgency = Urgency,
            Substances = What,
            Coverage = Coverage,
            BestTime = BestTime,
            Notes = Notes,
            MayLeaveMessage = MayLeaveMessage,
        };

    /// <summary>The person. Only they themselves can allow a message at their own number.</summary>
    public NewClient Person(ReferralSource source) =>
        new()
        {
            GivenName = GivenName?.Trim() ?? "",
            FamilyName = FamilyName?.Trim() ?? "",
            PreferredName = Blank(PreferredName),
            Language = Language == "es" ? "es" : "en",
            Phone = Blank(Phone),
            Email = Blank(Email),
            MayLeaveMessage = MayLeaveMessage && source == ReferralSource.Self,
        };

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
