using Footbridge.Clinical.Placement;

namespace Footbridge.Clinical.Reviews;

/// <summary>Signs that more care fits. Sessions, use and mood count after the plan was changed and it went on; danger counts at once.</summary>
internal static class StepUpCriteria
{
    public const string Revised = "U-revised";

    public static IEnumerable<Criterion> Of(ReviewEvidence e, ReviewSettings s) =>
        [Uses(e, s), Missed(e, s), Mood(e, s), Suicide(e, s), Home(e), PlanRevised(e)];

    /// <summary>Whether the sign is danger, which waits for nothing.</summary>
    public static bool IsDanger(Criterion c) => c.Rule is "U-suicide" or "U-home";

    private static Criterion Uses(ReviewEvidence e, ReviewSettings s) =>
        Say.Up(
            "U-uses",
            Say.When(e.Uses, uses => uses >= s.UsesForMore),
            [s.UsesForMore, s.WindowDays],
            e.Uses is { } uses ? Say.Fact("uses", uses, s.WindowDays) : Say.Fact("uses-unknown", s.WindowDays)
        );

    private static Criterion Missed(ReviewEvidence e, ReviewSettings s)
    {
        var many = e.MissedInARow >= s.MissedForMore;
        var state =
            e.MissedInARow is null ? CriterionState.Unknown
            : !many ? CriterionState.NotMet
            : Say.When(e.Outreach, tried => tried);
        return Say.Up(
            "U-missed",
            state,
            [s.MissedForMore],
            e.MissedInARow is { } missed ? Say.Fact("missed", missed) : Say.Fact("missed-unknown"),
            e.Outreach switch
            {
                true => Say.Fact("outreach-yes"),
                false => Say.Fact("outreach-no"),
                null => Say.Fact("outreach-unknown"),
            }
        );
    }

    private static Criterion Mood(ReviewEvidence e, ReviewSettings s)
    {
        var now = Say.Fresh(e.Phq9Now, e, s);
        // Below the mark it cannot hold, whatever it was before.
        var state =
            now is null ? CriterionState.Unknown
            : now.Value < s.Phq9High ? CriterionState.NotMet
            : Say.When(e.Phq9Before, before => now.Value - before.Value >= s.Phq9Rise);
        return Say.Up(
            "U-mood",
            state,
            [s.Phq9Rise, s.Phq9High],
            Say.Measure("phq9", e.Phq9Now, e, s),
            e.Phq9Before is { } was ? Say.Fact("phq9-before", was.Value) : Say.Fact("phq9-before-unknown")
        );
    }

    private static Criterion Suicide(ReviewEvidence e, ReviewSettings s)
    {
        // A high answer stays a high answer until somebody asks again: age does not make it go away.
        var known = e.Suicide is { Risk: SuicideRisk.High } || e.Suicide?.On.AddDays(s.MeasureDays) >= e.On;
        return Say.Up(
            "U-suicide",
            !known ? CriterionState.Unknown
                : e.Suicide!.Risk == SuicideRisk.High ? CriterionState.Met
                : CriterionState.NotMet,
            [],
            known
                ? new ReviewFact(
                    "clinical.review.fact.suicide",
                    [Argument.Key($"clinical.review.risk.{e.Suicide!.Risk.ToString().ToLowerInvariant()}")]
                )
                : Say.Fact("suicide-unknown")
        );
    }

    private static Criterion Home(ReviewEvidence e) =>
        Say.Up(
            "U-home",
            Say.When(e.HomeUnsafe, isUnsafe => isUnsafe),
            [],
            e.HomeUnsafe switch
            {
                true => Say.Fact("home-unsafe"),
                false => Say.Fact("home-safe"),
                null => Say.Fact("home-unknown"),
            }
        );

    private static Criterion PlanRevised(ReviewEvidence e) =>
        Say.Up(
            Revised,
            Say.When(e.PlanRevised, revised => revised),
            [],
            e.PlanRevised switch
            {
                true => Say.Fact("revised-yes"),
                false => Say.Fact("revised-no"),
                null => Say.Fact("revised-unknown"),
            }
        );
}
