using Footbridge.Contracts.Demo;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Privacy.Consents;
using Footbridge.Privacy.Consents.Releases;
using Footbridge.Privacy.Consents.Sharing;

namespace Footbridge.Privacy.Demo;

/// <summary>What one person of the invented clinic shares beside the single consent.</summary>
internal sealed record DemoSharing(IReadOnlyList<Consent> Consents, IReadOnlyList<FamilyLink> Links);

/// <summary>Releases of the invented clinic: relatives, employers, courts.</summary>
internal sealed class ReleaseDemo(DemoStory story, ProgramCalendar calendar, IReadOnlyList<DemoStaff> witnesses)
{
    private static readonly string[] Relatives =
    [
        "Marisol",
        "Denise",
        "Robert",
        "Thuy",
        "Angela",
        "Curtis",
        "Yolanda",
        "Steven",
        "Imani",
        "Patricia",
    ];

    private static readonly string[] Employers =
    [
        "Hartwell Logistics, Human Resources",
        "Blue Heron Bakery",
        "Lakeside School District, Personnel Office",
        "Cedar Street Garage",
        "Northgate Hotel, Human Resources",
    ];

    private static readonly string[] Courts =
    [
        "County Probation Office, Ms. Keller",
        "Drug Treatment Court, Coordinator",
        "Office of Pretrial Services",
    ];

    private static readonly string[][] FamilyWishes =
    [
        [Vocabulary.Presence, Vocabulary.Attendance],
        [Vocabulary.Presence, Vocabulary.Attendance, Vocabulary.Progress],
        [Vocabulary.Presence, Vocabulary.Aftercare],
        [Vocabulary.Attendance, Vocabulary.Plan, Vocabulary.Aftercare],
    ];

    public DemoSharing Of(DemoClient client, DateOnly admitted, int number, string discloser)
    {
        var name = client.Id.Value.ToString("N");
        var basis = new ReleaseBasis(
            $"{client.Person.GivenName} {client.Person.FamilyName}".Trim(),
            discloser,
            client.Person.Language,
            RequiredSigners.Client
        );
        var relative = story.Families.FirstOrDefault(f => f.Client == client.Id);
        var consents = new List<Consent>();
        var links = new List<FamilyLink>();
        if (relative is not null || story.Unit("family-release", name) < 0.35)
        {
            var consent = Sign(Family(client, relative, name), admitted.AddDays(1));
            consents.Add(consent);
            if (relative is not null)
            {
                links.Add(LinkOf(consent, relative));
            }
        }

        if (relative is not null || story.Unit("employer-release", name) < 0.12)
        {
            consents.Add(Sign(Employer(name, relative is not null, admitted), admitted.AddDays(2)));
        }

        if (story.Unit("court-release", name) < 0.08)
        {
            consents.Add(Sign(Court(name, admitted), admitted));
        }

        return new(consents, links);

        Consent Sign(ReleaseDraft draft, DateOnly on)
        {
            var at = calendar.Resolve(on, new TimeOnly(11, story.Whole(0, 59, "release-minute", name, draft.Form))).Instant;
            var consent = Consent.Record(
                story.Id<ConsentId>(at, "release", name, draft.Form),
                client.Id,
                ++number,
                ConsentDecision.Signed,
                ReleaseTerms.Of(draft, ReleaseForm.Find(draft.Form)!, basis),
                new(basis.PatientName, null, SignerCapacity.Client, "", on),
                story.Pick(witnesses, "release-witness", name).Id,
                at
            );
            if (client.DischargedOn is { } left)
            {
                consent.EventCame(Vocabulary.EndOfTreatment, left);
            }

            return consent;
        }
    }

    private FamilyLink LinkOf(Consent consent, DemoFamily relative) =>
        new()
        {
            Id = story.Guid(consent.RecordedAt, "family-link", consent.Id.Value.ToString("N")),
            Client = consent.Client,
            Consent = consent.Id,
            Relative = relative.Id,
            InvitedAt = consent.RecordedAt,
        };

    private ReleaseDraft Family(DemoClient client, DemoFamily? relative, string name) =>
        new()
        {
            Form = "family",
            RecipientName = relative?.Name ?? $"{story.Pick(Relatives, "relative", name)} {client.Person.FamilyName}".Trim(),
            Role = RecipientRole.Family,
            IsPerson = true,
            Email = relative?.Email ?? "",
            Phone = relative is null ? $"202-555-01{story.Whole(10, 98, "relative-phone", name)}" : "",
            Information = relative is null ? story.Pick(FamilyWishes, "family-wish", name) : FamilyWishes[1],
            Purposes = [Vocabulary.FamilySupport],
            Ends = Vocabulary.EndOfTreatment,
        };

    // One of them ends soon, so that the warning can be seen.
    private ReleaseDraft Employer(string name, bool soon, DateOnly admitted) =>
        new()
        {
            Form = "employer",
            RecipientName = story.Pick(Employers, "employer", name),
            Role = RecipientRole.Employer,
            Information = [Vocabulary.Attendance],
            Purposes = [Vocabulary.Employment],
            Ends = "date",
            EndsOn = soon ? story.Today.AddDays(12) : admitted.AddDays(120),
        };

    private ReleaseDraft Court(string name, DateOnly admitted) =>
        new()
        {
            Form = "criminal-justice",
            RecipientName = story.Pick(Courts, "court", name),
            Role = RecipientRole.Justice,
            Information = [Vocabulary.Presence, Vocabulary.Attendance, Vocabulary.Progress],
            Purposes = [Vocabulary.CriminalJustice],
            Ends = Vocabulary.CaseClosed,
            RevocationCondition = "When my supervision by the court ends",
            RevocableFrom = admitted.AddDays(180),
        };
}
