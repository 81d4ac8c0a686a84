namespace Footbridge.Clinical.Reviews;

/// <summary>Reasons to go on, one dimension at a time: (a) progress and goals not met; (b) no progress yet, but able and working on it;
/// (c) something new that can be treated here.</summary>
internal static class ContinueCriteria
{
    public static IEnumerable<Criterion> Of(ReviewEvidence e, ReviewSettings s) =>
        e.Dimensions.SelectMany(d => new[] { Progress(d), Working(d, e, s), NewProblem(d) });

    private static Criterion Progress(DimensionEvidence d) =>
        Say.On(d.Dimension, "C-a", Say.When(d.GoalsMet, met => !met && d.ReachedLately > 0), [], Steps(d));

    private static Criterion Working(DimensionEvidence d, ReviewEvidence e, ReviewSettings s)
    {
        var able = e.Attendance?.Reaches(s.WorkingPercent);
        var state =
            d.GoalsMet is null ? CriterionState.Unknown
            : d.GoalsMet == true || d.ReachedLately > 0 ? CriterionState.NotMet
            : Say.When(able, a => a);
        return Say.On(
            d.Dimension,
            "C-b",
            state,
            [s.WorkingPercent],
            Steps(d),
            able is null
                ? Say.Fact("attendance-unknown")
                : Say.Fact("attendance", e.Attendance!.Attended, e.Attendance.Expected, e.Attendance.Percent)
        );
    }

    private static Criterion NewProblem(DimensionEvidence d) =>
        Say.On(
            d.Dimension,
            "C-c",
            Say.When(d.NewProblem, isNew => isNew),
            [],
            d.NewProblem switch
            {
                true => Say.Fact("new-problem-yes"),
                false => Say.Fact("new-problem-no"),
                null => Say.Fact("new-problem-unknown"),
            }
        );

    private static ReviewFact Steps(DimensionEvidence d) =>
        d.Steps == 0 ? Say.Fact("steps-none") : Say.Fact("steps", d.Reached, d.Steps, d.ReachedLately);
}
