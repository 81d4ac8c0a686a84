using Footbridge.Contracts.Demo;
using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Privacy.Consents;
using Footbridge.Storage;

namespace Footbridge.Privacy.Demo;

/// <summary>Consents of the invented clinic: most people say yes, a few say no, some take it back.</summary>
internal sealed class PrivacyDemo(FootbridgeDb db) : IDemoPart
{
    private static readonly string[] Reasons =
    [
        "I would like to think about it first and talk with my sister.",
        "Not yet. I want to know who at my insurance would see it.",
        "No, for now. Please ask me again next week.",
        "I will pay for this month myself and decide after that.",
    ];

    private static readonly string[] SpanishReasons =
    [
        "Primero quiero hablarlo con mi familia.",
        "Por ahora no. Quiero saber quién lo vería en mi seguro.",
    ];

    private static readonly string[] Revocations =
    [
        "I changed my plan and do not want the old one to have my record.",
        "I finished here and want things to rest.",
        "I moved, and my new clinic will ask me itself.",
    ];

    public int Order => 30;

    public Task AddAsync(DemoStory story, CancellationToken ct)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(story.Zone);
        var calendar = new ProgramCalendar(zone, TimeProvider.System);
        var witnesses = story.Staff.Where(s => s.Role == RoleCodes.Intake).ToList();
        var program = new ProgramProfile(story.Program, story.ProgramName, story.Organization, story.Zone, "", "", []);
        var releases = new ReleaseDemo(story, calendar, witnesses);
        var disclosures = new DisclosureDemo(story, calendar);
        foreach (var client in story.Clients)
        {
            if (client is { Stage: not "referred", AdmittedOn: { } admitted })
            {
                var single = ConsentsOf(story, client, admitted, program, witnesses, calendar).ToList();
                var sharing = releases.Of(client, admitted, single.Count, $"{program.Name} ({program.Organization})");
                db.AddRange(single);
                db.AddRange(sharing.Consents);
                db.AddRange(sharing.Links);
                db.AddRange(disclosures.Of(client, admitted, [.. single, .. sharing.Consents]));
            }
        }

        var officer = story.Staff.First(s => s.Role == RoleCodes.Privacy);
        var (agreement, paper) = disclosures.Laboratory(officer.Id);
        db.Add(paper);
        db.Add(agreement);
        var (study, letter) = disclosures.StateReview(officer.Id);
        db.Add(letter);
        db.Add(study);

        return Task.CompletedTask;
    }

    private static IEnumerable<Consent> ConsentsOf(
        DemoStory story,
        DemoClient client,
        DateOnly admitted,
        ProgramProfile program,
        List<DemoStaff> witnesses,
        ProgramCalendar calendar
    )
    {
        var name = client.Id.Value.ToString("N");
        var witness = story.Pick(witnesses, "witness", name);
        var time = new TimeOnly(9 + story.Whole(0, 6, "consent-hour", name), story.Whole(0, 59, "consent-minute", name));
        var number = 0;
        // The people one signs in as have said yes; of the others one in twenty says no at first and half of those think again.
        var declines = client.User is null && story.Unit("declines", name) < 0.05;
        if (declines)
        {
            yield return Make(ConsentDecision.Declined, admitted.AddDays(-1), new(ExpiryKind.None));
            if (story.Unit("thinks-again", name) < 0.5)
            {
                yield break;
            }
        }

        var draw = story.Unit("expiry", name);
        var expiry = draw switch
        {
            < 0.6 => new Expiry(ExpiryKind.None),
            < 0.85 => new Expiry(ExpiryKind.Event, Event: Vocabulary.EndOfTreatment),
            _ => new Expiry(ExpiryKind.Date, admitted.AddYears(1)),
        };
        var signed = Make(ConsentDecision.Signed, admitted, expiry);
        if (client.DischargedOn is { } left)
        {
            signed.EventCame(Vocabulary.EndOfTreatment, left);
            var revokedOn = left.AddDays(-story.Whole(0, 5, "revoked", name));
            if (story.Unit("revokes", name) < 0.06 && revokedOn > admitted)
            {
                signed.Revoke("letter", story.Pick(Revocations, "why", name), witness.Id, At(revokedOn), revokedOn);
            }
        }

        yield return signed;

        Consent Make(ConsentDecision decision, DateOnly on, Expiry ends) =>
            Consent.Record(
                story.Id<ConsentId>(At(on), "consent", name, $"{++number}"),
                client.Id,
                number,
                decision,
                TpoConsent.For(IdentityOf(client), program, ends),
                decision == ConsentDecision.Signed
                    ? new($"{client.Person.GivenName} {client.Person.FamilyName}", null, SignerCapacity.Client, "", on)
                    : new("", null, SignerCapacity.Client, "", on),
                witness.Id,
                At(on),
                decision == ConsentDecision.Declined
                    ? story.Pick(client.Person.Language == "es" ? SpanishReasons : Reasons, "no", name)
                    : ""
            );

        DateTimeOffset At(DateOnly day) => calendar.Resolve(day, time).Instant;
    }

    private static ClientIdentity IdentityOf(DemoClient client) =>
        new(
            client.Id,
            client.Person.GivenName,
            client.Person.GivenName,
            client.Person.GivenName,
            client.Person.FamilyName,
            client.Person.BornOn,
            client.Person.Pronouns,
            client.Person.Language,
            client.Person.Phone,
            client.Person.Email,
            client.Person.MayLeaveMessage
        );
}
