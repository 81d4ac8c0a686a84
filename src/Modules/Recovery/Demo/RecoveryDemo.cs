using Footbridge.Contracts.Demo;
using Footbridge.Kernel;
using Footbridge.Recovery.Lapses;
using Footbridge.Storage;

namespace Footbridge.Recovery.Demo;

/// <summary>Plans for hard moments of the people in care, each in their own words, what some told of a return to use, and what
/// some and the team wrote to each other.</summary>
internal sealed class RecoveryDemo(FootbridgeDb db, TimeProvider clock) : IDemoPart
{
    public int Order => 90;

    public Task AddAsync(DemoStory story, CancellationToken ct)
    {
        var calendar = new ProgramCalendar(TimeZoneInfo.FindSystemTimeZoneById(story.Zone), clock);
        var current = story.Clients.Where(c => c.Stage == "current").ToList();
        for (var i = 0; i < current.Count; i++)
        {
            // The newest have not come to it yet.
            var days = story.Today.DayNumber - (current[i].AdmittedOn ?? story.Today).DayNumber;
            if (days >= 5)
            {
                db.AddRange(PlanOf(story, current[i], i, calendar));
            }

            if (ReportOf(story, current[i], calendar) is { } report)
            {
                db.Add(report);
            }
        }

        db.AddRange(new DemoTalks(story, calendar).Of(current));
        return Task.CompletedTask;
    }

    private static IEnumerable<object> PlanOf(DemoStory story, DemoClient client, int number, ProgramCalendar calendar)
    {
        var name = client.Id.Value.ToString("N");
        var day = (client.AdmittedOn ?? story.Today).AddDays(story.Whole(1, 4, "plan-day", name));
        var at = calendar.Resolve(day, new TimeOnly(story.Whole(10, 16, "plan-hour", name), 20)).Instant;
        var words = DemoSafety.Onto(DemoPlans.Of(story, client, number), story, client);
        return new DemoVersions(story, client).Of(words, at);
    }

    private static LapseReport? ReportOf(DemoStory story, DemoClient client, ProgramCalendar calendar)
    {
        var name = client.Id.Value.ToString("N");
        if (client.LapseOn is not { } lapse || story.Unit("told", name) > 0.7)
        {
            return null;
        }

        var day = lapse.AddDays(story.Whole(0, 1, "told-after", name));
        var at = calendar.Resolve(day, new TimeOnly(story.Whole(19, 23, "told-hour", name), 5)).Instant;
        if (at > calendar.Now)
        {
            return null;
        }

        var spanish = client.Person.Language == "es";
        var answers = new LapseAnswers
        {
            UsedOn = lapse,
            Safety = story.Unit("safe", name) < 0.8 ? Safety.Safe : Safety.NotSure,
            MayBeOpioid =
                client.Focus is "opioids" ? true
                : client.Focus is "stimulants" ? null
                : false,
            WantsCall = story.Unit("lapse-call", name) < 0.6,
            Note = story.Pick(DemoPlans.LapseNotes(spanish), "lapse-note", name),
        };
        return LapseReport.Of(story.Id<LapseReportId>(at, "lapse", name), client.Id, at, answers, day).Value;
    }
}
