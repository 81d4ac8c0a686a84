using System.Text;
using Footbridge.Contracts.Demo;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Privacy.Consents;
using Footbridge.Privacy.Disclosures;
using Footbridge.Privacy.Disclosures.Agreements;
using Footbridge.Privacy.Disclosures.Studies;
using Footbridge.Privacy.Papers;

namespace Footbridge.Privacy.Demo;

/// <summary>What left the invented clinic, and whom it has an agreement with.</summary>
internal sealed class DisclosureDemo(DemoStory story, ProgramCalendar calendar)
{
    private static readonly string[] Plans =
    [
        "Meridian Health Plan",
        "Commonwealth Mutual",
        "State Medicaid Plan",
        "Prairie Employee Plan",
    ];

    /// <summary>What went out under the consents of one person.</summary>
    public IEnumerable<Disclosure> Of(DemoClient client, DateOnly admitted, IReadOnlyList<Consent> consents)
    {
        var name = client.Id.Value.ToString("N");
        var last = client.DischargedOn ?? story.Today;
        foreach (var consent in consents)
        {
            var on = admitted.AddDays(consent.ForTreatmentPaymentOperations ? 3 : 9 + story.Whole(0, 6, "letter", name));
            if (on > last || ConsentRules.Validate(consent, on).Count > 0 || story.Unit("sent", name, $"{consent.Number}") > 0.8)
            {
                continue;
            }

            yield return Under(client, consent, on, name);
        }

        if (client.LapseOn is { } lapse && lapse < last && story.Unit("emergency", name) < 0.12)
        {
            yield return Emergency(client, lapse, name);
        }
    }

    /// <summary>The laboratory that tests for the program.</summary>
    public (Agreement Agreement, Paper Paper) Laboratory(UserId by)
    {
        var from = story.Today.AddDays(-200);
        var at = calendar.Resolve(from, new TimeOnly(10, 0)).Instant;
        var bytes = Encoding.ASCII.GetBytes(
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
        );
        var paper = new Paper
        {
            Id = story.Guid(at, "agreement-paper"),
            ContentType = "application/pdf",
            Bytes = bytes,
            Digest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)),
            AddedAt = at,
            AddedBy = by,
        };
        return (
            new Agreement
            {
                Id = story.Guid(at, "agreement"),
                Vendor = "Tidewater Toxicology Laboratory",
                Service = "Confirms urine drug tests and sends back the results.",
                Items = [Vocabulary.Presence, Vocabulary.Screens, Vocabulary.Medication],
                From = from,
                Until = story.Today.AddDays(165),
                Paper = paper.Id,
                AddedAt = at,
            },
            paper
        );
    }

    /// <summary>The state's yearly review of the program.</summary>
    public (Study Study, Paper Paper) StateReview(UserId by)
    {
        var (agreement, paper) = Laboratory(by);
        var at = agreement.AddedAt.AddDays(60);
        var own = new Paper
        {
            Id = story.Guid(at, "study-paper"),
            ContentType = paper.ContentType,
            Bytes = paper.Bytes,
            Digest = paper.Digest,
            AddedAt = at,
            AddedBy = by,
        };
        return (
            new Study
            {
                Id = story.Guid(at, "study"),
                Kind = StudyKind.Audit,
                Holder = "State Office of Behavioral Health",
                Purpose = "Yearly review of how long people wait and how long they stay.",
                Reference = "OBH-2026-114",
                Board = "",
                ApprovedOn = story.Today.AddDays(-140),
                From = story.Today.AddDays(-120),
                Until = story.Today.AddDays(60),
                Items = [Vocabulary.Presence, Vocabulary.Attendance, Vocabulary.Aftercare],
                DestroyBy = story.Today.AddDays(240),
                PromisedBy = "Chief of audit of the office",
                Paper = own.Id,
                AddedAt = at,
            },
            own
        );
    }

    private Disclosure Under(DemoClient client, Consent consent, DateOnly on, string name)
    {
        var single = consent.ForTreatmentPaymentOperations;
        var recipient = consent.Terms.Recipients[0];
        var purpose = single ? Vocabulary.Payment : consent.Terms.Purposes[0];
        var spanish = client.Person.Language == "es";
        return (
            Make(client, on, name, $"{consent.Number}") with
            {
                RecipientName = single ? story.Pick(Plans, "plan", name) : recipient.Name,
                Role = single ? RecipientRole.Payer : recipient.Role,
                Purpose = purpose,
                Items = single ? [Vocabulary.Diagnosis, Vocabulary.Plan] : [.. consent.Terms.Information.Take(2)],
                Description = (recipient.Role, spanish) switch
                {
                    (RecipientRole.Employer, false) => "Letter that confirms attendance",
                    (RecipientRole.Employer, true) => "Carta que confirma la asistencia",
                    (RecipientRole.Justice, false) => "Monthly report of attendance",
                    (RecipientRole.Justice, true) => "Informe mensual de asistencia",
                    (RecipientRole.Family, false) => "Talk together in the first weeks",
                    (RecipientRole.Family, true) => "Conversación conjunta en las primeras semanas",
                    (_, false) => "Request for authorization of care",
                    _ => "Solicitud de autorización de la atención",
                },
                Consent = consent.Id,
                ConsentNumber = consent.Number,
                ConsentDigest = consent.Digest,
                Method = (recipient.Role, single) switch
                {
                    (_, true) => "electronic-record",
                    (RecipientRole.Family, _) => "in-person",
                    _ => "mail",
                },
                Redisclosure = RedisclosureRule.Of(LegalGround.Consent, consent.Terms, recipient.UnderHipaa),
            }
        ).ToRow();
    }

    private Disclosure Emergency(DemoClient client, DateOnly on, string name) =>
        (
            Make(client, on, name, "emergency") with
            {
                RecipientName = "Dr. Lin",
                Affiliation = "County General Hospital, Emergency Department",
                Role = RecipientRole.Provider,
                Purpose = Vocabulary.Treatment,
                Ground = LegalGround.MedicalEmergency,
                Items = [Vocabulary.Medication, Vocabulary.Diagnosis],
                Method = "phone",
                Reason = AccessReasons.Emergency,
                Facts = new()
                {
                    Nature = "Brought in by ambulance, not awake.",
                    NoConsentBecause = "The person could not be asked.",
                },
            }
        ).ToRow();

    private DemoRow Make(DemoClient client, DateOnly on, string name, string what)
    {
        var at = calendar.Resolve(on, new TimeOnly(14, story.Whole(0, 59, "disclosed-minute", name, what))).Instant;
        return new(story.Id<DisclosureId>(at, "disclosure", name, what), client.Id, at, on, client.Counselor);
    }

    private sealed record DemoRow(DisclosureId Id, ClientId Client, DateTimeOffset At, DateOnly On, UserId? By)
    {
        public string RecipientName { get; init; } = "";
        public string Affiliation { get; init; } = "";
        public RecipientRole Role { get; init; }
        public string Purpose { get; init; } = "";
        public LegalGround Ground { get; init; } = LegalGround.Consent;
        public List<string> Items { get; init; } = [];
        public string Description { get; init; } = "";
        public ConsentId? Consent { get; init; }
        public int? ConsentNumber { get; init; }
        public string ConsentDigest { get; init; } = "";
        public string Method { get; init; } = "";
        public Redisclosure Redisclosure { get; init; }
        public string Reason { get; init; } = AccessReasons.Consent;
        public GroundFacts Facts { get; init; } = new();

        public Disclosure ToRow() =>
            new()
            {
                Id = Id,
                Client = Client,
                At = At,
                On = On,
                By = By,
                RecipientName = RecipientName,
                Affiliation = Affiliation,
                Address = "",
                Role = Role,
                Purpose = Purpose,
                Ground = Ground,
                Items = Items,
                Description = Description,
                Consent = Consent,
                ConsentNumber = ConsentNumber,
                ConsentDigest = ConsentDigest,
                Method = Method,
                Notice = "full",
                NoticeEdition = DisclosureDesk.NoticeEdition,
                Redisclosure = Redisclosure,
                Reason = Reason,
                FactsJson = Disclosure.Written(Facts),
            };
    }
}
