namespace Footbridge.Clinical.Reviews;

/// <summary>Short ways to say criteria.</summary>
internal static class Say
{
    public static Criterion Up(string rule, CriterionState state, int[] thresholds, params ReviewFact[] facts) =>
        new(rule, ReviewCourse.StepUp, state, Numbers(thresholds), facts);

    public static Criterion Down(string rule, CriterionState state, int[] thresholds, params ReviewFact[] facts) =>
        new(rule, ReviewCourse.StepDown, state, Numbers(thresholds), facts);

    public static Criterion On(
        ReviewDimension dimension,
        string rule,
        CriterionState state,
        int[] thresholds,
        params ReviewFact[] facts
    ) => new(rule, ReviewCourse.Continue, state, Numbers(thresholds), facts, dimension);

    public static ReviewFact Fact(string name, params int[] values) => new("clinical.review.fact." + name, Numbers(values));

    public static CriterionState When<T>(T? known, Func<T, bool> holds)
        where T : struct =>
        known is not { } value ? CriterionState.Unknown
        : holds(value) ? CriterionState.Met
        : CriterionState.NotMet;

    public static CriterionState When(Measured? known, Func<Measured, bool> holds) =>
        known is null ? CriterionState.Unknown
        : holds(known) ? CriterionState.Met
        : CriterionState.NotMet;

    /// <summary>The value if it is not too old to say something about now.</summary>
    public static Measured? Fresh(Measured? measured, ReviewEvidence e, ReviewSettings s) =>
        measured is not null && measured.On.AddDays(s.MeasureDays) >= e.On ? measured : null;

    public static ReviewFact Measure(string name, Measured? measured, ReviewEvidence e, ReviewSettings s) =>
        measured is null ? Fact(name + "-unknown")
        : Fresh(measured, e, s) is null ? Fact(name + "-old", measured.Value, e.On.DayNumber - measured.On.DayNumber)
        : Fact(name, measured.Value, Math.Max(0, e.On.DayNumber - measured.On.DayNumber));

    private static Argument[] Numbers(int[] values) => [.. values.Select(v => Argument.Number(v))];
}
