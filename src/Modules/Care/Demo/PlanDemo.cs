using Footbridge.Care.Episodes;
using Footbridge.Care.MyPlan;
using Footbridge.Care.Plans;
using Footbridge.Clinical.Plans;
using Footbridge.Contracts.Demo;
using Footbridge.Kernel;

namespace Footbridge.Care.Demo;

/// <summary>Plans of the invented clinic: one to three threads each, in the person's own words.</summary>
internal sealed class PlanDemo(DemoStory story, DemoWords words, ProgramCalendar calendar)
{
    /// <summary>Whether it is one of the people whose sign-in the demonstration hands out.</summary>
    public static bool SignsIn(DemoClient client) =>
        client.Person.Email is "amara.client@example.org" or "mateo.client@example.org";

    public PlanRows Of(DemoClient client, Episode episode)
    {
        var name = client.Id.Value.ToString("N");
        // Up to yesterday: nothing in the record may have happened later today.
        var until = client.DischargedOn ?? story.Today.AddDays(-1);
        var begun = Earlier(episode.AdmittedOn.AddDays(story.Whole(0, 3, "plan-day", name)), until);
        var plan = Plan.Start(
            story.Id<PlanId>(At(begun, 10, name), "plan", name),
            client.Id,
            episode.Id,
            episode.Counselor,
            At(begun, 10, name)
        );
        var content = ContentOf(client, episode, until);
        // Without a signature yet, an edit keeps the same version.
        plan = plan.Edit(content, plan.Id, episode.Counselor, At(begun, 10, name)).Value;
        var rows = new PlanRows([plan], [], [], []);
        var mood = story.Unit("signing", name);
        // The people one signs in as still have to sign.
        var isFirst = SignsIn(client);
        var counselorSigns = isFirst || client.Stage == "past" || mood < 0.88;
        var clientSigns = !isFirst && (client.Stage == "past" || mood < 0.76 || mood > 0.95);
        if (counselorSigns)
        {
            SignAsCounselor(rows, plan, episode, At(begun, 11, name));
        }

        if (clientSigns)
        {
            SignAsClient(rows, plan, client, episode, At(Earlier(begun.AddDays(1), until), 9, name));
        }

        if (counselorSigns && !clientSigns && client.Stage == "current" && !isFirst)
        {
            rows.Attempts.AddRange(AttemptsAt(plan, until, name));
        }

        var changedOn = episode.AdmittedOn.AddDays(28);
        if (counselorSigns && clientSigns && changedOn < until && story.Unit("second-version", name) < 0.35)
        {
            Renew(rows, plan, client, episode, changedOn, name);
        }

        if (client.Stage == "current" && story.Unit("proposes", name) < 0.06)
        {
            rows.Proposals.Add(ProposalOf(client, rows.Plans[^1], name));
        }

        return rows;
    }

    private void Renew(PlanRows rows, Plan plan, DemoClient client, Episode episode, DateOnly on, string name)
    {
        var content = plan.Content;
        var first = content.Threads[0];
        var reached = first.Objectives[0] with { ReachedOn = on.AddDays(-2) };
        var better = first with { Objectives = [reached, .. first.Objectives.Skip(1)] };
        var next = plan.Edit(
            content.With(better),
            story.Id<PlanId>(At(on, 14, name), "plan", name, "2"),
            episode.Counselor,
            At(on, 14, name),
            client.Person.Language == "es" ? "Se alcanzó un paso; los demás siguen." : "One step was reached; the others go on."
        ).Value;
        rows.Plans.Add(next);
        SignAsCounselor(rows, next, episode, At(on, 15, name));
        if (story.Unit("signs-again", name) < 0.8)
        {
            SignAsClient(rows, next, client, episode, At(on, 16, name));
        }
    }

    private PlanContent ContentOf(DemoClient client, Episode episode, DateOnly until)
    {
        var name = client.Id.Value.ToString("N");
        var seeds = new List<ThreadSeed> { story.Pick(FocusSeeds.ByFocus[client.Focus], "focus-seed", name) };
        if (client.CoOccurring is { } condition)
        {
            seeds.Add(story.Pick(MindSeeds.ByCondition[condition], "mind-seed", name));
        }

        if (story.Unit("day-thread", name) < 0.55)
        {
            seeds.Add(story.Pick(DaySeeds.ByLife[client.Life], "day-seed", name));
        }

        var strengths = words.Fill([story.Pick(DaySeeds.Strengths, "strength", name)], 1, _ => false, "strengths", name)[0];
        return new(strengths, [.. seeds.Select((seed, index) => ThreadOf(client, episode, seed, index, until))]);
    }

    private PlanThread ThreadOf(DemoClient client, Episode episode, ThreadSeed seed, int index, DateOnly until)
    {
        var name = client.Id.Value.ToString("N");
        var key = $"{index}";
        var spanish = client.Person.Language == "es";
        string[] said = spanish
            ? [seed.Problem, seed.GoalInSpanish, SpanishSteps.Of(seed.Objective), SpanishSteps.Of(seed.Second)]
            : [seed.Problem, seed.Goal, seed.Objective, seed.Second];
        var filled = words.Fill(said, 3, index => spanish && index > 0, "thread", name, key);
        var two = story.Unit("second-step", name, key) < 0.6;
        return new(
            IdOf("thread", name, key),
            seed.Area,
            filled[0],
            filled[1],
            two ? [Step(filled[2], "1"), Step(filled[3], "2")] : [Step(filled[2], "1")],
            [.. seed.Kinds.Select((kind, i) => Help(kind, $"{i}"))]
        );

        PlanObjective Step(string said, string number)
        {
            var target = episode.AdmittedOn.AddDays(story.Whole(3, 11, "target", name, key, number) * 7);
            var done = target < until && client.Course != DemoCourse.LeftEarly && story.Unit("reached", name, key, number) < 0.7;
            return new(
                IdOf("objective", name, key, number),
                said,
                target,
                done ? target.AddDays(-story.Whole(0, 6, "early", name, key, number)) : null
            )
            {
                Measure = MeasureSeeds.Of(seed.Area).Measure,
                Known = spanish ? MeasureSeeds.Of(seed.Area).KnownInSpanish : MeasureSeeds.Of(seed.Area).Known,
                Baseline = MeasureSeeds.Baseline(seed.Area, story.Whole(0, 2, "baseline", name, key, number), spanish),
                Target = MeasureSeeds.Target(seed.Area, story.Whole(0, 2, "aim", name, key, number), spanish),
                // Some words of people are hard to measure, and stay because they are theirs.
                Anyway = !MeasurableWords.AreMeasurable(said),
            };
        }

        PlanIntervention Help(string kind, string number) =>
            new(kind, "", Responsible(kind, episode).Value)
            {
                Times = kind == "medication" ? 2 : story.Pick([1, 1, 2, 3], "often", name, key, number),
                Per = kind == "medication" ? "month" : "week",
                Minutes = kind switch
                {
                    "medication" => 20,
                    "case-management" => 30,
                    _ => story.Pick([50, 50, 60, 90], "minutes", name, key, number),
                },
            };
    }

    private UserId Responsible(string kind, Episode episode) =>
        kind == "medication" ? story.Staff.First(s => s.Role == RoleCodes.Medical).Id : episode.Counselor;

    private void SignAsCounselor(PlanRows rows, Plan plan, Episode episode, DateTimeOffset at)
    {
        var counselor = story.Staff.First(s => s.Id == episode.Counselor);
        var signing = new GivenSignature(PlanSigner.Counselor, counselor.Name, PlanSignature.Wrote, episode.Counselor)
        {
            Credential = counselor.Credential,
        };
        rows.Signatures.Add(plan.Sign(signing, at).Value);
    }

    private static void SignAsClient(PlanRows rows, Plan plan, DemoClient client, Episode episode, DateTimeOffset at)
    {
        var full = $"{client.Person.GivenName} {client.Person.FamilyName}";
        rows.Signatures.Add(plan.Sign(new(PlanSigner.Client, full, PlanSignature.Agree, episode.Counselor), at).Value);
    }

    private IEnumerable<SignatureAttempt> AttemptsAt(Plan plan, DateOnly until, string name)
    {
        var begun = calendar.DayOf(plan.StartedAt);
        for (var number = 1; number <= 3 && begun.AddDays(number * 5) < until; number++)
        {
            yield return new()
            {
                Id = IdOf("attempt", name, $"{number}"),
                Client = plan.Client,
                Plan = plan.Id,
                Episode = plan.Episode,
                At = At(begun.AddDays(number * 5), 16, name),
                By = plan.StartedBy,
                Reason = number == 1 ? SignatureAttempt.Absent : SignatureAttempt.Declined,
                Words = "",
            };
        }
    }

    private GoalProposal ProposalOf(DemoClient client, Plan plan, string name)
    {
        var thread = plan.Content.Threads[0];
        var at = calendar.Resolve(story.Today.AddDays(-1), new TimeOnly(20, story.Whole(0, 59, "said", name))).Instant;
        return new()
        {
            Id = story.Id<GoalProposalId>(at, "proposal", name),
            Client = client.Id,
            Thread = thread.Id,
            Words =
                client.Person.Language == "es"
                    ? $"{thread.Goal} Y a mi ritmo."
                    : $"{thread.Goal} One day at a time, at my own pace.",
            At = at,
        };
    }

    private DateTimeOffset At(DateOnly day, int hour, string name) =>
        calendar.Resolve(day, new TimeOnly(hour, story.Whole(0, 59, "minute", name, $"{hour}"))).Instant;

    private Guid IdOf(params ReadOnlySpan<string> name) => story.Guid(DateTimeOffset.UnixEpoch.AddYears(56), name);

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
