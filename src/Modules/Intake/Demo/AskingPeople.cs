using Footbridge.Contracts.Demo;
using Footbridge.Contracts.Intake;
using Footbridge.Intake.Contacts;
using Footbridge.Intake.Received;
using Footbridge.Intake.Referrals;
using Footbridge.Intake.SelfChecks;
using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Intake.Demo;

/// <summary>People who have asked and are not admitted: at every stage, some waiting longer than they should.</summary>
internal sealed class AskingPeople(FootbridgeDb db, ProgramCalendar calendar)
{
    private const string Later = "Will try again tomorrow at noon.";

    public void Place(DemoStory story, DemoClient client, Referral referral, int number, int i)
    {
        var asked = client.ReferredAt;
        switch (i)
        {
            case 0:
                referral.Attach(IntakeDemo.Answers(client.Focus, HarmThoughts.Thoughts));
                referral.Assign(null);
                break;
            case 1:
                referral.Assign(null);
                break;
            case 3:
                Try(1, ContactOutcome.NoAnswer, "Rang until the line closed.");
                Try(5, ContactOutcome.NoAnswer, null);
                break;
            case 4:
                Try(2, ContactOutcome.NoAnswer, Later);
                break;
            case 2 or 5:
                Reach(1);
                Receive(story, client, referral, i);
                break;
            case 6 or 7 or 10:
                Reach(2);
                Assess(30, i == 10 ? "1.5" : "2.1");
                break;
            case 8 or 9:
                Reach(1);
                Assess(26, "2.1");
                referral.BeginAdmission(asked.AddHours(60));
                break;
            case 11:
                Try(1, ContactOutcome.NoAnswer, null);
                Try(26, ContactOutcome.NoAnswer, "Tried in the evening.");
                Try(50, ContactOutcome.WrongNumber, "A new owner has the number.");
                referral.Close(CloseReason.NotReached, "A letter without a sender was mailed.", 3, asked.AddHours(70));
                break;
            case 12:
                Reach(3);
                referral.Close(CloseReason.ChoseNotNow, "Wants to wait for a new job; may call again.", 1, asked.AddHours(40));
                break;
            default:
                Reach(1);
                Assess(24, "3.5");
                referral.Close(CloseReason.MoreCareNeeded, "Went to Harbor House; we call in four weeks.", 1, asked.AddHours(80));
                break;
        }

        void Try(int hours, ContactOutcome outcome, string? note)
        {
            var at = asked.AddHours(hours);
            if (at < calendar.Now)
            {
                IntakeDemo.Log(db, story, referral, outcome, at, note);
            }
        }

        void Reach(int hours) => Try(hours, ContactOutcome.Reached, DemoWords.Reached(client.Focus, number));

        void Assess(int hours, string level)
        {
            var at = asked.AddHours(hours);
            IntakeDemo.Decide(db, story, client, at, level, number);
            referral.Assess(at);
        }
    }

    private void Receive(DemoStory story, DemoClient client, Referral referral, int i)
    {
        var at = client.ReferredAt;
        var day = story.Today.AddDays(-20 - i);
        const string loinc = "http://loinc.org";
        const string snomed = "http://snomed.info/sct";
        List<ImportedFact> facts =
        [
            new("condition", snomed, "35489007", "Depressive disorder", day.AddYears(-2), null, null, "active"),
            new("condition", snomed, "38341003", "Hypertension", day.AddYears(-4), null, null, "active"),
            new(
                "medication",
                "http://www.nlm.nih.gov/research/umls/rxnorm",
                "312940",
                "Sertraline 50 MG Oral Tablet",
                day,
                null,
                null,
                "active"
            ),
            new("observation", loinc, "44261-6", "PHQ-9 total score", day, null, $"{11 + i} {{score}}", "final"),
            new("observation", loinc, "70274-6", "GAD-7 total score", day, null, $"{7 + i} {{score}}", "final"),
            new("observation", loinc, "85354-9", "Blood pressure", day, null, "128 mmHg; 82 mmHg", "final"),
            new(
                "observation",
                loinc,
                "56888-1",
                "HIV 1+2 antibody and antigen screen",
                day,
                null,
                i == 5 ? "Negative" : "Not done; a test was offered",
                "final"
            ),
            new("encounter", snomed, "185345009", "Encounter for symptom", day, day, null, "finished"),
            new("allergy", snomed, "91936005", "Allergy to penicillin", day.AddYears(-9), null, null, "active"),
        ];
        var person = new ImportPerson(
            story.Guid(at, "digest", $"{i}").ToString("N"),
            $"https://harborhouse.example.org/patients|{1000 + i}",
            new(
                client.Person.GivenName,
                client.Person.FamilyName,
                client.Person.BornOn,
                client.Person.Sex,
                "en",
                null,
                null,
                null
            ),
            facts,
            []
        );
        var record = ReceivedRecord.Of(story.Guid(at, "record", $"{i}"), referral.Id, client.Id, person, at);
        db.Add(record);
        db.AddRange(facts.Select((fact, n) => ReceivedFact.Of(story.Guid(at, "received", $"{i}", $"{n}"), record.Id, fact)));
        var (document, key) = ReceivedDocument.Of(
            story.Guid(at, "document", $"{i}"),
            record.Id,
            client.Id,
            new(
                "Procedure",
                1,
                """[{"resourceType":"Procedure","status":"completed","code":{"text":"Screening for alcohol use"}}]"""
            )
        );
        db.Add(document);
        db.Add(key);
    }
}
