using Footbridge.Care.Episodes;
using Footbridge.Care.MyPlan;
using Footbridge.Care.Plans;
using Footbridge.Care.Reviews;
using Footbridge.Contracts.Care;
using Footbridge.Contracts.Demo;
using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Care.Demo;

/// <summary>Stays, plans, signatures and reviews of the invented clinic.</summary>
internal sealed class CareDemo(FootbridgeDb db) : IDemoPart
{
    public int Order => 40;

    public Task AddAsync(DemoStory story, CancellationToken ct)
    {
        var calendar = new ProgramCalendar(TimeZoneInfo.FindSystemTimeZoneById(story.Zone), TimeProvider.System);
        var words = new DemoWords(story);
        var plans = new PlanDemo(story, words, calendar);
        foreach (
            var client in story.Clients.Where(c => c is { Stage: not "referred", AdmittedOn: not null, Counselor: not null })
        )
        {
            var episode = EpisodeOf(story, client, words, calendar);
            var rows = plans.Of(client, episode);
            db.Add(episode);
            db.AddRange(rows.Plans);
            db.AddRange(rows.Signatures);
            db.AddRange(rows.Proposals);
            db.AddRange(rows.Attempts);
            db.AddRange(ReviewsOf(story, client, episode, rows.Plans.Count, words, calendar));
        }

        return Task.CompletedTask;
    }

    private static Episode EpisodeOf(DemoStory story, DemoClient client, DemoWords words, ProgramCalendar calendar)
    {
        var name = client.Id.Value.ToString("N");
        var admitted = client.AdmittedOn!.Value;
        var intensive = client.Level == Admission.Level;
        var episode = new Episode
        {
            Id = story.Id<EpisodeId>(calendar.Resolve(admitted, new TimeOnly(9, 5)).Instant, "episode", name),
            Client = client.Id,
            Level = client.Level,
            LevelReason = "",
            AdmittedOn = admitted,
            Counselor = client.Counselor!.Value,
            HoursPerWeek = intensive ? story.Pick([9, 9, 9, 10, 12], "hours", name) : 2,
            DaysPerWeek = intensive ? 3 : 1,
            ReviewDueOn = ReviewRule.Default.FirstDue(admitted),
        };
        if (client.DischargedOn is { } left)
        {
            string[] reasons =
                client.Course == DemoCourse.LeftEarly
                    ? [DischargeReasons.OwnChoice, DischargeReasons.LostContact, DischargeReasons.Moved]
                    :
                    [
                        DischargeReasons.Completed,
                        DischargeReasons.Completed,
                        DischargeReasons.SteppedDown,
                        DischargeReasons.Transferred,
                    ];
            var reason = story.Pick(reasons, "reason", name);
            var aftercare = DischargeReasons.NeedsAftercare(reason)
                ? words.Fill([story.Pick(DaySeeds.Aftercare, "aftercare", name)], 1, _ => false, "aftercare", name)[0]
                : "";
            episode.Discharge(new(left, reason, "", aftercare), story.Today);
        }

        return episode;
    }

    private static List<PlanReview> ReviewsOf(
        DemoStory story,
        DemoClient client,
        Episode episode,
        int planNumber,
        DemoWords words,
        ProgramCalendar calendar
    )
    {
        var name = client.Id.Value.ToString("N");
        var last = client.DischargedOn ?? story.Today;
        var due = episode.ReviewDueOn;
        var days = new List<DateOnly>();
        for (; due <= last; due = ReviewRule.Default.NextDue(episode.AdmittedOn, due))
        {
            days.Add(due);
        }

        // Mondays are full: some reviews of people who slip away are late, as in life.
        var late =
            !PlanDemo.SignsIn(client)
            && client.User is not null
            && days.Count > 0
            && days[^1] < story.Today
            && story.Unit("late-review", name) < (client.Course == DemoCourse.Slipping ? 0.5 : 0.08);
        if (late && client.DischargedOn is null)
        {
            due = days[^1];
            days.RemoveAt(days.Count - 1);
        }

        episode.ReviewDueOn = due;
        var reviews = new List<PlanReview>(days.Count);
        foreach (var day in days)
        {
            var key = $"{day:yyyyMMdd}";
            reviews.Add(
                new PlanReview
                {
                    Id = story.Id<PlanReviewId>(calendar.Resolve(day, new TimeOnly(15, 20)).Instant, "review", name, key),
                    Client = client.Id,
                    Episode = episode.Id,
                    PlanNumber = day < episode.AdmittedOn.AddDays(28) ? 1 : planNumber,
                    On = day,
                    By = episode.Counselor,
                    Finding = FindingOf(story, client, day, name),
                    Words = words.Fill(story.Pick(DaySeeds.Reviewed, "reviewed", name, key), "reviewed", name, key),
                    NextDueOn = ReviewRule.Default.NextDue(episode.AdmittedOn, day),
                }
            );
        }

        return reviews;
    }

    private static string FindingOf(DemoStory story, DemoClient client, DateOnly day, string name)
    {
        if (client.LapseOn is { } lapse && day.DayNumber - lapse.DayNumber is >= 0 and < 14)
        {
            return "new-problem";
        }

        var engaged = story.Engagement(client, day);
        var steadyLong = client.Course == DemoCourse.Steady && day.DayNumber - client.AdmittedOn!.Value.DayNumber > 70;
        return engaged < 0.7 ? "working-on-it"
            : steadyLong && story.Unit("ready", name, $"{day:yyyyMMdd}") < 0.4 ? "ready-to-step-down"
            : "progress";
    }
}

/// <summary>The rows of one person's plan.</summary>
internal sealed record PlanRows(
    List<Plan> Plans,
    List<PlanSignature> Signatures,
    List<GoalProposal> Proposals,
    List<SignatureAttempt> Attempts
);
