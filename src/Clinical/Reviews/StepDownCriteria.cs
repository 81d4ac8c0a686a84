namespace Footbridge.Clinical.Reviews;

/// <summary>What must all hold for less care.</summary>
internal static class StepDownCriteria
{
    public static IEnumerable<Criterion> Of(ReviewEvidence e, ReviewSettings s) =>
        [Goals(e), NoUse(e, s), Attendance(e, s), Bam(e, s), Safety(e), Aftercare(e, s)];

    private static Criterion Goals(ReviewEvidence e)
    {
        var (steps, reached) = (e.Dimensions.Sum(d => d.Steps), e.Dimensions.Sum(d => Math.Min(d.Reached, d.Steps)));
        return Say.Down(
            "D-goals",
            steps == 0 ? CriterionState.Unknown
                : reached == steps ? CriterionState.Met
                : CriterionState.NotMet,
            [],
            steps == 0 ? Say.Fact("goals-unknown") : Say.Fact("goals", reached, steps)
        );
    }

    private static Criterion NoUse(ReviewEvidence e, ReviewSettings s)
    {
        var state =
            e.DaysWithoutUse >= s.DaysWithoutUse || e.AgreedReduction == true ? CriterionState.Met
            : e.DaysWithoutUse is null || e.AgreedReduction is null ? CriterionState.Unknown
            : CriterionState.NotMet;
        return Say.Down(
            "D-use",
            state,
            [s.DaysWithoutUse],
            e.DaysWithoutUse is { } days ? Say.Fact("without-use", days) : Say.Fact("without-use-unknown"),
            e.AgreedReduction switch
            {
                true => Say.Fact("reduction-yes"),
                false => Say.Fact("reduction-no"),
                null => Say.Fact("reduction-unknown"),
            }
        );
    }

    private static Criterion Attendance(ReviewEvidence e, ReviewSettings s) =>
        Say.Down(
            "D-attendance",
            Say.When(e.Attendance?.Reaches(s.AttendancePercent), reaches => reaches),
            [s.AttendancePercent, s.WindowDays],
            e.Attendance is { Expected: > 0 } share
                ? Say.Fact("attendance", share.Attended, share.Expected, share.Percent)
                : Say.Fact("attendance-unknown")
        );

    private static Criterion Bam(ReviewEvidence e, ReviewSettings s) =>
        Say.Down(
            "D-bam",
            Say.When(Say.Fresh(e.BamUse, e, s), bam => bam.Value <= s.BamUseMost),
            [s.BamUseMost],
            Say.Measure("bam", e.BamUse, e, s)
        );

    private static Criterion Safety(ReviewEvidence e) =>
        Say.Down(
            "D-safety",
            Say.When(e.OpenSafetyFlag, open => !open),
            [],
            e.OpenSafetyFlag switch
            {
                true => Say.Fact("safety-open"),
                false => Say.Fact("safety-none"),
                null => Say.Fact("safety-unknown"),
            }
        );

    private static Criterion Aftercare(ReviewEvidence e, ReviewSettings s)
    {
        var state = e.AftercareBooked switch
        {
            null => CriterionState.Unknown,
            false => CriterionState.NotMet,
            true => Say.When(e.DaysToAftercare, days => days <= s.AftercareDays),
        };
        return Say.Down(
            "D-aftercare",
            state,
            [s.AftercareDays],
            (e.AftercareBooked, e.DaysToAftercare) switch
            {
                (true, { } days) => Say.Fact("aftercare", days),
                (true, null) => Say.Fact("aftercare-day-unknown"),
                (false, _) => Say.Fact("aftercare-none"),
                _ => Say.Fact("aftercare-unknown"),
            }
        );
    }
}
