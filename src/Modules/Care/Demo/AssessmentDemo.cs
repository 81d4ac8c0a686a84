using Footbridge.Care.Assessment.Counts;
using Footbridge.Care.Assessment.Forms;
using Footbridge.Care.Assessment.Problems;
using Footbridge.Care.Assessment.Reach;
using Footbridge.Care.Assessment.Versions;
using Footbridge.Clinical.Diagnosis;
using Footbridge.Contracts.Care;
using Footbridge.Contracts.Demo;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;

namespace Footbridge.Care.Demo;

/// <summary>Assessments, counts, problems, medications and allergies of the invented clinic.</summary>
internal sealed class AssessmentDemo(FootbridgeDb db) : IDemoPart
{
    public int Order => 42;

    public Task AddAsync(DemoStory story, CancellationToken ct)
    {
        var calendar = new ProgramCalendar(TimeZoneInfo.FindSystemTimeZoneById(story.Zone), TimeProvider.System);
        var answers = new AnswerDemo(story);
        var medicines = new MedicineDemo(story, calendar);
        foreach (var client in story.Clients)
        {
            if (client is { AdmittedOn: { } admitted, Counselor: { } counselor, Stage: not "referred" })
            {
                var on = admitted <= story.Today.AddDays(-1) ? admitted : story.Today.AddDays(-1);
                var signer = story.Staff.First(s => s.Id == counselor);
                AddSigned(story, calendar, answers, client, signer, on);
                db.AddRange(medicines.Of(client, on));
            }
            else if (story.Unit("assessment-begun", Name(client)) < 0.4)
            {
                AddDraft(story, calendar, answers, client);
            }
        }

        return Task.CompletedTask;
    }

    private void AddSigned(
        DemoStory story,
        ProgramCalendar calendar,
        AnswerDemo answers,
        DemoClient client,
        DemoStaff signer,
        DateOnly on
    )
    {
        var name = Name(client);
        var at = At(story, calendar, on, 10, name);
        var by = signer.Id;
        var assessment = Begun(story, client, by, at);
        var sections = AssessmentForm
            .Sections.Select(form => Section(assessment, form.Code, answers.Of(client, form.Code, on), by, at))
            .ToList();
        var (count, problems) = Diagnoses(story, client, by, at.AddMinutes(35));
        var content = new SignedAssessment
        {
            Assessment = assessment.Id.Value,
            Client = client.Id.Value,
            Number = 1,
            Sections = [.. sections.Select(s => new SignedAssessment.Part(s.Code, s.AnswersJson))],
            Counts = count is null ? [] : [new(count.Disorder, count.Counted, count.Of, count.Specifiers)],
            Problems = [.. problems.Select(p => new SignedAssessment.ProblemLine(p.Code, p.Words, p.Specifiers, $"{p.Status}"))],
            SignedBy = by.Value,
            SignerName = signer.Name,
            Credential = signer.Credential,
            SignedAt = at.AddMinutes(50),
        };
        sections.ForEach(s => s.SealedAt = content.SignedAt);
        _ = assessment.Sign(content, new SigningPerson(by, signer.Name, signer.Credential), DataKinds.None);
        db.Add(assessment);
        db.AddRange(sections);
        db.AddRange(problems);
        if (count is not null)
        {
            db.Add(count);
        }
    }

    private void AddDraft(DemoStory story, ProgramCalendar calendar, AnswerDemo answers, DemoClient client)
    {
        var on = story.Today.AddDays(-1);
        var intake = story.Staff.First(s => s.Role == RoleCodes.Intake).Id;
        var at = At(story, calendar, on, 14, Name(client));
        if (at < client.ReferredAt)
        {
            return;
        }

        var assessment = Begun(story, client, intake, at);
        db.Add(assessment);
        foreach (var code in (string[])[AssessmentForm.Substances, "legal", "housing"])
        {
            db.Add(Section(assessment, code, answers.Of(client, code, on), intake, at));
        }
    }

    private static (CountedCriteria? Count, List<ClientProblem> Problems) Diagnoses(
        DemoStory story,
        DemoClient client,
        UserId by,
        DateTimeOffset at
    )
    {
        var name = Name(client);
        var problems = new List<ClientProblem>();
        CountedCriteria? count = null;
        if (Disorder.Find(client.Focus) is { } disorder)
        {
            var some = disorder.Criteria.Where(c => story.Unit("criterion", name, c) < 0.62).ToList();
            var found = new CriteriaAnswers
            {
                Disorder = disorder.Code,
                Met = some.Count >= 4 ? some : [.. disorder.Criteria.Take(5)],
            };
            var finding = CriteriaCounting.Count(found).Value;
            count = new()
            {
                Id = story.Id<CountedCriteriaId>(at, "count", name),
                Client = client.Id,
                Disorder = disorder.Code,
                Found = found,
                Counted = finding.Counted,
                Of = finding.Of,
                Specifiers = Specifier.Of(finding),
                IcdCode = finding.IcdCode,
                At = at,
                By = by,
            };
            var diagnosis = (disorder.Code, finding.IcdCode!, Specifier.Of(finding));
            var problem = ClientProblem.Diagnosed(
                story.Id<ProblemId>(at, "problem", name, "focus"),
                client.Id,
                diagnosis,
                ProblemStatus.Active,
                by,
                at
            );
            _ = count.Confirm(problem.Id, by, at);
            problems.Add(problem);
        }
        else
        {
            problems.Add(Listed(story, client, "F63.89", by, at));
        }

        string?[] codes =
        [
            client.CoOccurring switch
            {
                "depression" => story.Pick(["F33.1", "F32.1"], "depression", name),
                "anxiety" => story.Pick(["F41.1", "F41.0"], "anxiety", name),
                "ptsd" => "F43.12",
                _ => null,
            },
            client.Life == "looking-for-work" ? "Z56.0" : null,
            story.Unit("social", name) < 0.35 ? story.Pick(["Z63.0", "Z59.86", "Z59.82", "Z65.3"], "social-code", name) : null,
        ];
        problems.AddRange(codes.OfType<string>().Select(code => Listed(story, client, code, by, at)));
        return (count, problems);
    }

    private static ClientProblem Listed(DemoStory story, DemoClient client, string code, UserId by, DateTimeOffset at) =>
        ClientProblem.Of(story.Id<ProblemId>(at, "problem", Name(client), code), client.Id, code, "", by, at);

    private static IntakeAssessment Begun(DemoStory story, DemoClient client, UserId by, DateTimeOffset at) =>
        new()
        {
            Id = story.Id<IntakeAssessmentId>(at, "assessment", Name(client)),
            Client = client.Id,
            Number = 1,
            StartedAt = at,
            StartedBy = by,
        };

    private static AssessmentSection Section(
        IntakeAssessment assessment,
        string code,
        SectionAnswers answers,
        UserId by,
        DateTimeOffset at
    ) =>
        new()
        {
            Assessment = assessment.Id,
            Code = code,
            Client = assessment.Client,
            AnswersJson = answers.ToJson(),
            ChangedAt = at,
            ChangedBy = by,
            Label = DataKinds.None,
        };

    // To the second: a signature must survive the round trip through either engine.
    private static DateTimeOffset At(DemoStory story, ProgramCalendar calendar, DateOnly on, int hour, string name) =>
        calendar.Resolve(on, new TimeOnly(hour, story.Whole(0, 9, "assessed", name))).Instant;

    private static string Name(DemoClient client) => client.Id.Value.ToString("N");
}
