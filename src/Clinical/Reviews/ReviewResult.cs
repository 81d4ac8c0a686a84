namespace Footbridge.Clinical.Reviews;

/// <summary>A proposal with what speaks for it and what is still open.</summary>
/// <param name="Course">Where care may go.</param>
/// <param name="IsCertain">False when it hangs on something that nobody knows yet.</param>
/// <param name="Because">Criteria that hold.</param>
/// <param name="Open">Criteria whose inputs are not known.</param>
public sealed record ReviewProposal(
    ReviewCourse Course,
    bool IsCertain,
    IReadOnlyList<Criterion> Because,
    IReadOnlyList<Criterion> Open
);

/// <summary>What a review finds. It proposes; the clinician decides.</summary>
/// <param name="Criteria">All criteria.</param>
/// <param name="Proposals">Proposals, the one to look at first in front.</param>
/// <param name="Notes">What must be kept in mind.</param>
public sealed record ReviewResult(
    IReadOnlyList<Criterion> Criteria,
    IReadOnlyList<ReviewProposal> Proposals,
    IReadOnlyList<ReviewFact> Notes
)
{
    /// <summary>The first proposal that hangs on nothing unknown; null when there is none.</summary>
    public ReviewCourse? Recommended => Proposals.FirstOrDefault(p => p.IsCertain)?.Course;

    /// <summary>The reason to continue that is proposed for a dimension: <c>a</c>, <c>b</c>, <c>c</c> or null.</summary>
    public string? ReasonFor(ReviewDimension dimension) =>
        Criteria
            .FirstOrDefault(c => c.Dimension == dimension && c is { Course: ReviewCourse.Continue, State: CriterionState.Met })
            ?.Rule[2..];
}
