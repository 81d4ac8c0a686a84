using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Privacy.Consents;

namespace Footbridge.Privacy.Disclosures;

/// <summary>Says what a disclosure lacks before its ground can be relied on. Pure.</summary>
internal static class GroundRules
{
    public static IReadOnlyList<string> Methods { get; } =
    ["mail", "fax", "phone", "in-person", "secure-message", "electronic-record"];

    public static IReadOnlyList<string> Notices { get; } = ["full", "short"];

    /// <summary>The first thing that is missing or wrong; null when nothing is.</summary>
    public static Problem? Refusal(NewDisclosure asked) =>
        Shape(asked)
        ?? asked.Ground switch
        {
            LegalGround.Consent => Consent(asked),
            LegalGround.MedicalEmergency => Emergency(asked),
            LegalGround.QualifiedServiceOrganization => asked.Agreement is null
                ? Problem.Rule("privacy.disclose.agreement-needed", nameof(asked.Agreement))
                : null,
            // 42 CFR 2.52, 2.53: what else they ask for stands in the register.
            LegalGround.AuditOrEvaluation or LegalGround.Research => asked.Study is null
                ? Problem.Rule("privacy.disclose.study-needed", nameof(asked.Study))
                : null,
            LegalGround.CourtOrder => Court(asked),
            LegalGround.ChildAbuseReport => ChildAbuse(asked),
            LegalGround.CrimeOnPremises => Report(asked),
            LegalGround.OwnAccess => asked.Role == RecipientRole.Client ? null : Problem.Rule("privacy.disclose.own-only"),
            _ => Problem.Invalid("core.choose-one", nameof(asked.Ground)),
        };

    private static Problem? Shape(NewDisclosure asked)
    {
        if (!Methods.Contains(asked.Method))
        {
            return Problem.Invalid("core.choose-one", nameof(asked.Method));
        }

        if (!Notices.Contains(asked.Notice))
        {
            return Problem.Invalid("core.choose-one", nameof(asked.Notice));
        }

        if (asked.Items.Count == 0)
        {
            return Problem.Invalid("core.choose-one", nameof(asked.Items));
        }

        if (asked.Items.Any(i => !Vocabulary.Items.Contains(i) && i != Vocabulary.Identity))
        {
            return Problem.Invalid("core.invalid", nameof(asked.Items));
        }

        return Missing(asked.RecipientName, nameof(asked.RecipientName)) ?? TooLong(asked);
    }

    private static Problem? TooLong(NewDisclosure asked)
    {
        (string Text, string Field, int Most)[] all =
        [
            (asked.RecipientName, nameof(asked.RecipientName), 200),
            (asked.Affiliation, nameof(asked.Affiliation), 200),
            (asked.Address, nameof(asked.Address), 300),
            (asked.Description, nameof(asked.Description), 1000),
            (asked.Facts.Nature, "Nature", 1000),
            (asked.Facts.NoConsentBecause, "NoConsentBecause", 1000),
            (asked.Facts.Reference, "Reference", 200),
            (asked.Facts.ReviewBoard, "ReviewBoard", 200),
            (asked.Facts.Scope, "Scope", 1000),
            (asked.Facts.ApprovedBy, "ApprovedBy", 200),
        ];
        var over = all.FirstOrDefault(t => t.Text.Length > t.Most);
        return over.Field is null
            ? null
            : Problem.Invalid("core.too-long", over.Field, over.Most.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static Problem? Consent(NewDisclosure asked) =>
        ConsentScopes.PurposesOf(asked.Purpose).Count == 0
            ? Problem.Invalid("core.choose-one", nameof(asked.Purpose))
            : Missing(asked.Description, nameof(asked.Description));

    // 42 CFR 2.51(c): name and affiliation of the medical personnel, who disclosed, when, and the nature of the emergency. Who and when are
    // those of the record itself, which is why it is written at once.
    private static Problem? Emergency(NewDisclosure asked) =>
        asked.Role != RecipientRole.Provider
            ? Problem.Rule("privacy.disclose.medical-only", nameof(asked.Role))
            : Missing(asked.Affiliation, nameof(asked.Affiliation))
                ?? Missing(asked.Facts.Nature, "Nature")
                ?? Missing(asked.Facts.NoConsentBecause, "NoConsentBecause");

    // 42 CFR 2.61: an order alone permits and does not compel; a subpoena alone compels nothing that the rules protect.
    private static Problem? Court(NewDisclosure asked)
    {
        if (!asked.Facts.OrderHeld)
        {
            return Problem.Rule("privacy.disclose.subpoena-alone", "OrderHeld");
        }

        if (!asked.Facts.SubpoenaHeld)
        {
            return Problem.Rule("privacy.disclose.order-alone", "SubpoenaHeld");
        }

        return Missing(asked.Facts.Reference, "Reference")
            ?? Missing(asked.Facts.Scope, "Scope")
            ?? Missing(asked.Facts.ApprovedBy, "ApprovedBy")
            ?? (asked.Paper.IsEmpty ? Problem.Rule("privacy.disclose.order-needed") : null);
    }

    private static Problem? ChildAbuse(NewDisclosure asked) =>
        asked.Facts.InitialReport
            ? Report(asked) ?? Missing(asked.Affiliation, nameof(asked.Affiliation))
            : Problem.Rule("privacy.disclose.initial-only", "InitialReport");

    private static Problem? Report(NewDisclosure asked) =>
        Missing(asked.Facts.Nature, "Nature") ?? Missing(asked.Facts.ApprovedBy, "ApprovedBy");

    private static Problem? Missing(string text, string field) =>
        string.IsNullOrWhiteSpace(text) ? Problem.Invalid("core.required", field) : null;
}
