using System.Globalization;
using Footbridge.Clinical;
using Footbridge.Clinical.Reviews;
using Footbridge.Ui;

namespace Footbridge.Care.Reviews.Pages;

/// <summary>Says what the review criteria found.</summary>
internal static class ReviewWords
{
    public static string Say(this IText text, ReviewFact fact) => text.Say(fact.TextKey, fact.Arguments);

    public static string Say(this IText text, Criterion criterion) => text.Say(criterion.TextKey, criterion.Thresholds);

    public static string Say(this IText text, ReviewCourse course) =>
        text[$"clinical.review.course.{course.ToString().ToLowerInvariant()}"];

    public static string Say(this IText text, ReviewDimension dimension) =>
        text[$"clinical.review.dimension.{dimension.ToString().ToLowerInvariant()}"];

    public static string Say(this IText text, CriterionState state) =>
        text[$"clinical.review.state.{state.ToString().ToLowerInvariant()}"];

    public static string Tone(CriterionState state) =>
        state switch
        {
            CriterionState.Met => "good",
            CriterionState.Unknown => "warn",
            _ => "neutral",
        };

    public static string Tone(ReviewCourse course) =>
        course switch
        {
            ReviewCourse.StepUp or ReviewCourse.RevisePlan => "warn",
            ReviewCourse.StepDown => "good",
            _ => "info",
        };

    private static string Say(this IText text, string key, IReadOnlyList<Argument> arguments) =>
        text[key, [.. arguments.Select(a => (object)a.Format(CultureInfo.CurrentUICulture, k => text[k]))]];
}
