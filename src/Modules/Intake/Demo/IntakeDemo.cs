using System.Globalization;
using System.Text.Json;
using Footbridge.Clinical.Placement;
using Footbridge.Contracts.Demo;
using Footbridge.Contracts.Intake;
using Footbridge.Intake.Contacts;
using Footbridge.Intake.Placements;
using Footbridge.Intake.Referrals;
using Footbridge.Intake.Referrals.Referring;
using Footbridge.Intake.SelfChecks;
using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Intake.Demo;

/// <summary>The way in of everybody in the invented clinic.</summary>
internal sealed class IntakeDemo(FootbridgeDb db, ProgramCalendar calendar) : IDemoPart
{
    public int Order => 20;

    public Task AddAsync(DemoStory story, CancellationToken ct)
    {
        var asking = 0;
        for (var number = 0; number < story.Clients.Count; number++)
        {
            var client = story.Clients[number];
            var referral = ReceivedOf(story, client, number, urgent: client.Stage == "referred" && asking == 0);
            if (client.Stage == "referred")
            {
                new AskingPeople(db, calendar).Place(story, client, referral, number, asking++);
            }
            else
            {
                Admitted(story, client, referral, number);
            }

            db.Add(referral);
        }

        return Task.CompletedTask;
    }

    private void Admitted(DemoStory story, DemoClient client, Referral referral, int number)
    {
        var name = NameOf(client);
        var admitted = calendar.Resolve(client.AdmittedOn!.Value, new TimeOnly(9, 0)).Instant;
        var reached = Earlier(client.ReferredAt.AddMinutes(story.Whole(4, 260, "reached", name)), admitted);
        var assessed = Earlier(client.ReferredAt.AddHours(story.Whole(20, 66, "assessed", name)), admitted);
        Log(db, story, referral, ContactOutcome.Reached, reached, DemoWords.Reached(client.Focus, number));
        if (client.Stage == "current")
        {
            // People who stepped down came in at the level before.
            Decide(db, story, client, assessed, "2.1", number);
        }

        referral.Assess(assessed);
        referral.Admit(admitted);
    }

    private static Referral ReceivedOf(DemoStory story, DemoClient client, int number, bool urgent)
    {
        var name = NameOf(client);
        var source = urgent
            ? ReferralSource.Self
            : story.Pick(
                [
                    ReferralSource.Self,
                    ReferralSource.Self,
                    ReferralSource.Self,
                    ReferralSource.Family,
                    ReferralSource.Residential,
                    ReferralSource.Physician,
                    ReferralSource.Court,
                    ReferralSource.Employer,
                ],
                "source",
                name
            );
        var told = new ReferralStory
        {
            Source = source,
            ReferrerOrganization = source switch
            {
                ReferralSource.Residential => "Harbor House",
                ReferralSource.Physician => "Ferry Road Family Medicine",
                ReferralSource.Court => "County Treatment Court",
                ReferralSource.Employer => "Workwell Assistance",
                _ => null,
            },
            ReferrerName =
                source == ReferralSource.Family ? story.Pick(["A sister", "A father", "A wife", "A friend"], "who", name) : null,
            ReferrerPhone = source is ReferralSource.Self ? null : $"202-555-02{number % 100:00}",
            PersonKnows = source == ReferralSource.Self ? null : true,
            Urgency = story.Pick(
                [ReferralUrgency.ThisWeek, ReferralUrgency.ThisWeek, ReferralUrgency.WhenPossible],
                "urgency",
                name
            ),
            Substances = [client.Focus],
            Coverage = story.Pick(
                [CoverageKind.Private, CoverageKind.Medicaid, CoverageKind.Medicaid, CoverageKind.None, CoverageKind.Unknown],
                "coverage",
                name
            ),
            Notes = DemoWords.Story(client.Focus, client.Life, number),
            MayLeaveMessage = client.Person.MayLeaveMessage,
        };
        var id = story.Id<ReferralId>(client.ReferredAt, "referral", name);
        var reference = ReferenceWords.Of(below => story.Whole(0, below - 1, "reference", $"{below}", name));
        var referral = Referral.Receive(id, client.Id, reference, told, client.ReferredAt);
        var staff = story.Staff.Where(s => s.Role == RoleCodes.Intake).ToList();
        referral.Assign(staff[number % staff.Count].Id);
        return referral;
    }

    internal static void Log(
        FootbridgeDb db,
        DemoStory story,
        Referral referral,
        ContactOutcome outcome,
        DateTimeOffset at,
        string? note
    )
    {
        var contact = new ContactFacts(at, ContactChannel.Call, ContactWith.Person, outcome, note);
        if (referral.Note(contact, messageAllowed: true, at).Problem is null)
        {
            var id = story.Guid(at, "contact", referral.Id.Value.ToString("N", CultureInfo.InvariantCulture));
            db.Add(ContactAttempt.Of(id, referral.Id, contact, referral.AssignedTo));
        }
    }

    internal static void Decide(FootbridgeDb db, DemoStory story, DemoClient client, DateTimeOffset at, string level, int number)
    {
        var assessment = PlacementAssessment.Begin(story.Guid(at, "placement", NameOf(client)), client.Id, number: 1);
        var by = client.Counselor ?? story.Staff.First(s => s.Role == RoleCodes.Supervisor).Id;
        assessment.WorkOut(DemoFacts.Of(story, client), PlacementSettings.Default, settingsVersion: 0, by, at);
        var differs = assessment.Recommended != level || assessment.Blocked;
        assessment.Decide(level, differs ? DemoWords.Reason(level, number) : null, by, at);
        db.Add(assessment);
    }

    internal static string NameOf(DemoClient client) => client.Id.Value.ToString("N", CultureInfo.InvariantCulture);

    internal static string Answers(string focus, HarmThoughts harm) =>
        JsonSerializer.Serialize(
            new SelfCheckAnswers
            {
                What = [focus],
                Days = UseDays.SixteenOrMore,
                TriedToCutDown = YesNo.Yes,
                SomeoneWorried = YesNo.Yes,
                Stopping = StoppingSigns.None,
                Harm = harm,
                SafePlace = YesNo.Yes,
                ThreeDays = YesNo.NotSure,
            }
        );

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
