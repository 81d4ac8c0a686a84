using System.Text.Json;
using Footbridge.Care.Episodes;
using Footbridge.Care.Reviews;
using Footbridge.Clinical.Placement;
using Footbridge.Clinical.Reviews;
using Footbridge.Contracts.Demo;

namespace Footbridge.Care.Demo.After;

/// <summary>What the reviews of the invented clinic were held with, so that they can be read like those of a real one.</summary>
internal static class ReviewGrounds
{
    /// <summary>Evidence, findings and decision of a review with a known finding.</summary>
    public static PlanReview With(PlanReview review, DemoStory story, DemoClient client, Episode stay)
    {
        var name = client.Id.Value.ToString("N");
        var key = $"{review.On:yyyyMMdd}";
        var ready = review.Finding == "ready-to-step-down";
        var phq9 = story.Whole(3, 14, "phq9", name, key);
        var measures = new ReviewMeasures
        {
            Phq9Before = phq9 + 3,
            Phq9BeforeOn = stay.AdmittedOn,
            Phq9Now = phq9,
            Phq9On = review.On,
            BamUse = ready ? 0 : story.Whole(0, 2, "bam", name, key),
            BamOn = review.On,
            Suicide = SuicideRisk.None,
            SuicideOn = review.On,
            HomeUnsafe = false,
            AgreedReduction = false,
        };
        var attended = Math.Clamp((int)Math.Round(story.Engagement(client, review.On) * 6), 0, 6);
        var lapsed = client.LapseOn is { } lapse && review.On.DayNumber - lapse.DayNumber is >= 0 and < 14;
        var steps = new DimensionEvidence(
            ReviewDimension.Use,
            2,
            ready ? 2 : 1,
            review.Finding == "progress" || ready ? 1 : 0,
            review.Finding == "new-problem"
        );
        var evidence = measures.Into(
            new()
            {
                On = review.On,
                Attendance = new(ready ? 6 : attended, 6),
                MissedInARow = attended < 3 ? 1 : 0,
                Uses = lapsed ? 1 : 0,
                DaysWithoutUse = lapsed
                    ? review.On.DayNumber - client.LapseOn!.Value.DayNumber
                    : Math.Max(0, review.On.DayNumber - stay.AdmittedOn.DayNumber),
                PositiveTests = lapsed ? 1 : 0,
                OpenSafetyFlag = lapsed,
                PlanRevised = false,
                AftercareBooked = ready,
                DaysToAftercare = ready ? 5 : null,
                Dimensions = [steps],
            }
        );
        var decision = ready ? ReviewCourse.StepDown : ReviewCourse.Continue;
        var proposed = ReviewAid.Assess(evidence, ReviewSettings.Default).Recommended;
        var reason = review.Finding switch
        {
            "working-on-it" => "b",
            "new-problem" => "c",
            _ => ready ? "none" : "a",
        };
        return new()
        {
            Id = review.Id,
            Client = review.Client,
            Episode = review.Episode,
            PlanNumber = review.PlanNumber,
            On = review.On,
            By = review.By,
            Finding = review.Finding,
            Words = review.Words,
            NextDueOn = review.NextDueOn,
            Decision = decision,
            Proposed = proposed,
            Reason = proposed is { } other && other != decision ? "Talked over in the team: two more weeks here are safer." : "",
            FindingsJson = JsonSerializer.Serialize<List<DimensionFinding>>([
                .. Enum.GetValues<ReviewDimension>()
                    .Select(d => new DimensionFinding(d, d == ReviewDimension.Use ? reason : "none", "")),
            ]),
            GroundJson = JsonSerializer.Serialize(new ReviewGround(evidence, ReviewSettings.Default, measures)),
        };
    }
}
