using Footbridge.Clinical.Reviews;
using Footbridge.Kernel;

namespace Footbridge.Care.Reviews;

/// <summary>What a review must hold. Pure.</summary>
internal static class ReviewForm
{
    public const int WordsLength = 2000;

    public static Problem? Fault(ReviewPlan.Input input, DateOnly today)
    {
        if (!Enum.IsDefined(input.Decision))
        {
            return Problem.Invalid("core.choose-one", nameof(input.Decision));
        }

        if (string.IsNullOrWhiteSpace(input.Words))
        {
            return Problem.Invalid("care.review.words-needed", nameof(input.Words));
        }

        if (input.Words.Length > WordsLength)
        {
            return Problem.Invalid("core.too-long", nameof(input.Words), $"{WordsLength}");
        }

        if (input.Reason.Length > WordsLength)
        {
            return Problem.Invalid("core.too-long", nameof(input.Reason), $"{WordsLength}");
        }

        if (input.Findings.Any(f => !DimensionFinding.Reasons.Contains(f.Reason)))
        {
            return Problem.Invalid("core.choose-one", nameof(input.Findings));
        }

        if (input.Findings.Any(f => f.Words.Length > DimensionFinding.WordsLength))
        {
            return Problem.Invalid("core.too-long", nameof(input.Findings), $"{DimensionFinding.WordsLength}");
        }

        if (input.Decision == ReviewCourse.Continue && input.Findings.All(f => f.Reason == "none"))
        {
            return Problem.Invalid("care.review.no-ground-to-go-on", nameof(input.Decision));
        }

        if (input.Decision == ReviewCourse.Discharge && input.Measures.Ending is null)
        {
            return Problem.Invalid("care.review.ending-needed", nameof(ReviewMeasures.Ending));
        }

        return input.Measures.Fault(today);
    }

    /// <summary>A decision that differs from the proposal says why.</summary>
    public static Problem? Differs(ReviewPlan.Input input, ReviewCourse? proposed) =>
        proposed is { } course && course != input.Decision && string.IsNullOrWhiteSpace(input.Reason)
            ? Problem.Invalid("care.review.reason-needed", nameof(input.Reason))
            : null;
}
