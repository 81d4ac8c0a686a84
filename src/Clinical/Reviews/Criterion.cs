using System.Text.Json.Serialization;

namespace Footbridge.Clinical.Reviews;

/// <summary>Whether a criterion holds.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CriterionState>))]
public enum CriterionState
{
    /// <summary>It does not hold.</summary>
    NotMet,

    /// <summary>What it needs is not known.</summary>
    Unknown,

    /// <summary>It holds.</summary>
    Met,
}

/// <summary>One line of evidence.</summary>
/// <param name="TextKey">Key of its words.</param>
/// <param name="Arguments">Values for the placeholders.</param>
public sealed record ReviewFact(string TextKey, IReadOnlyList<Argument> Arguments);

/// <summary>One criterion, whether it holds, and by what.</summary>
/// <param name="Rule">Its code, such as <c>U-uses</c>.</param>
/// <param name="Course">What it speaks for.</param>
/// <param name="State">Whether it holds.</param>
/// <param name="Thresholds">Values for the placeholders of its text: the thresholds.</param>
/// <param name="Evidence">What is known.</param>
/// <param name="Dimension">The dimension it is about, if it is about one.</param>
public sealed record Criterion(
    string Rule,
    ReviewCourse Course,
    CriterionState State,
    IReadOnlyList<Argument> Thresholds,
    IReadOnlyList<ReviewFact> Evidence,
    ReviewDimension? Dimension = null
)
{
    /// <summary>Key of the criterion in words.</summary>
    public string TextKey => "clinical.review.rule." + Rule.ToLowerInvariant();

    /// <summary>Key of where it comes from.</summary>
    public string SourceKey =>
        Rule switch
        {
            "U-mood" => "clinical.review.source.phq9",
            "U-suicide" => "clinical.review.source.columbia",
            "D-bam" => "clinical.review.source.bam",
            "C-a" or "C-b" or "C-c" => "clinical.review.source.continue",
            _ => "clinical.review.source.program",
        };
}
