namespace Footbridge.Clinical.Reviews;

/// <summary>Makes proposals for a review from what is known: go on, change the plan, more care, less care, or an end for another reason.
/// Pure. What nobody knows stays unknown and is said.</summary>
public static class ReviewAid
{
    /// <summary>Looks at everything.</summary>
    public static ReviewResult Assess(ReviewEvidence evidence, ReviewSettings settings)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(settings);
        List<Criterion> criteria =
        [
            .. StepUpCriteria.Of(evidence, settings),
            .. StepDownCriteria.Of(evidence, settings),
            .. ContinueCriteria.Of(evidence, settings),
            .. EndingCriteria.Of(evidence),
        ];
        List<ReviewProposal?> proposals = [Ending(criteria), More(criteria), Less(criteria), GoOn(criteria)];
        return new(
            criteria,
            [.. proposals.OfType<ReviewProposal>().OrderByDescending(p => p.IsCertain)],
            evidence.PositiveTests > 0 ? [Say.Fact("positive-test", evidence.PositiveTests.Value)] : []
        );
    }

    private static ReviewProposal? Ending(List<Criterion> all)
    {
        var of = all.FindAll(c => c.Course == ReviewCourse.Discharge && c.State != CriterionState.NotMet);
        return of.Count == 0 ? null : Proposal(ReviewCourse.Discharge, of, of.TrueForAll(c => c.State == CriterionState.Met));
    }

    private static ReviewProposal? More(List<Criterion> all)
    {
        var of = all.FindAll(c => c.Course == ReviewCourse.StepUp);
        var revised = of.Find(c => c.Rule == StepUpCriteria.Revised)!;
        var signs = of.FindAll(c => c.Rule != StepUpCriteria.Revised && c.State == CriterionState.Met);
        if (signs.Count == 0)
        {
            return null;
        }

        if (signs.Exists(StepUpCriteria.IsDanger) || revised.State == CriterionState.Met)
        {
            return Proposal(ReviewCourse.StepUp, [.. signs, .. Only(revised, CriterionState.Met)], certain: true);
        }

        return revised.State == CriterionState.Unknown
            ? Proposal(ReviewCourse.StepUp, [.. signs, revised], certain: false)
            : Proposal(ReviewCourse.RevisePlan, signs, certain: true);
    }

    private static ReviewProposal? Less(List<Criterion> all)
    {
        var of = all.FindAll(c => c.Course == ReviewCourse.StepDown);
        // Who shows signs for more care is not ready for less, whatever else holds; and without a goal met nothing is proposed.
        var worse = all.Exists(c =>
            c is { Course: ReviewCourse.StepUp, State: CriterionState.Met } && c.Rule != StepUpCriteria.Revised
        );
        return worse || of.Exists(c => c.State == CriterionState.NotMet) || of.TrueForAll(c => c.State != CriterionState.Met)
            ? null
            : Proposal(ReviewCourse.StepDown, of, of.TrueForAll(c => c.State == CriterionState.Met));
    }

    private static ReviewProposal? GoOn(List<Criterion> all)
    {
        var of = all.FindAll(c => c is { Course: ReviewCourse.Continue, State: CriterionState.Met });
        return of.Count == 0 ? null : Proposal(ReviewCourse.Continue, of, certain: true);
    }

    private static IEnumerable<Criterion> Only(Criterion criterion, CriterionState state) =>
        criterion.State == state ? [criterion] : [];

    private static ReviewProposal Proposal(ReviewCourse course, List<Criterion> of, bool certain) =>
        new(
            course,
            certain,
            [.. of.Where(c => c.State == CriterionState.Met)],
            [.. of.Where(c => c.State == CriterionState.Unknown)]
        );
}
