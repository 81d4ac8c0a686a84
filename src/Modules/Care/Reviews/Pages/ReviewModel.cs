using System.ComponentModel.DataAnnotations;
using Footbridge.Clinical.Placement;
using Footbridge.Clinical.Reviews;

namespace Footbridge.Care.Reviews.Pages;

/// <summary>The form of a review: what was measured, what was found of each side of life, and the decision.</summary>
internal sealed class ReviewModel
{
    private const string TooLong = "core.too-long|{1}";

    /// <summary><c>look</c> to see the proposals again, otherwise the review is recorded.</summary>
    public string? Step { get; set; }

    public int? Phq9Before { get; set; }

    public DateOnly? Phq9BeforeOn { get; set; }

    public int? Phq9Now { get; set; }

    public DateOnly? Phq9On { get; set; }

    public int? BamUse { get; set; }

    public DateOnly? BamOn { get; set; }

    public string? Suicide { get; set; }

    public DateOnly? SuicideOn { get; set; }

    public string? Home { get; set; }

    public string? Reduction { get; set; }

    public string? Outreach { get; set; }

    public string? Ending { get; set; }

    public string? Informed { get; set; }

    public string? Effects { get; set; }

    public string? Body { get; set; }

    public string? Mind { get; set; }

    public string? Use { get; set; }

    public string? Surroundings { get; set; }

    public string? Wishes { get; set; }

    [StringLength(1000, ErrorMessage = TooLong)]
    public string? EffectsWords { get; set; }

    [StringLength(1000, ErrorMessage = TooLong)]
    public string? BodyWords { get; set; }

    [StringLength(1000, ErrorMessage = TooLong)]
    public string? MindWords { get; set; }

    [StringLength(1000, ErrorMessage = TooLong)]
    public string? UseWords { get; set; }

    [StringLength(1000, ErrorMessage = TooLong)]
    public string? SurroundingsWords { get; set; }

    [StringLength(1000, ErrorMessage = TooLong)]
    public string? WishesWords { get; set; }

    [StringLength(2000, ErrorMessage = TooLong)]
    public string? Words { get; set; }

    public string? Decision { get; set; }

    [StringLength(2000, ErrorMessage = TooLong)]
    public string? Reason { get; set; }

    public ReviewMeasures Measures =>
        new()
        {
            Phq9Before = Phq9Before,
            Phq9BeforeOn = Phq9BeforeOn,
            Phq9Now = Phq9Now,
            Phq9On = Phq9On,
            BamUse = BamUse,
            BamOn = BamOn,
            Suicide = Parsed<SuicideRisk>(Suicide),
            SuicideOn = SuicideOn,
            HomeUnsafe = YesNo(Home),
            AgreedReduction = YesNo(Reduction),
            Outreach = YesNo(Outreach),
            Ending = Parsed<StayEnding>(Ending),
            InformedDiscussion = YesNo(Informed),
        };

    public IReadOnlyList<DimensionFinding> Findings =>
        [
            Found(ReviewDimension.Effects, Effects, EffectsWords),
            Found(ReviewDimension.Body, Body, BodyWords),
            Found(ReviewDimension.Mind, Mind, MindWords),
            Found(ReviewDimension.Use, Use, UseWords),
            Found(ReviewDimension.Surroundings, Surroundings, SurroundingsWords),
            Found(ReviewDimension.Wishes, Wishes, WishesWords),
        ];

    /// <summary>A form that begins with what is known and proposed.</summary>
    public static ReviewModel Of(ReviewSheet.View view)
    {
        var m = view.Measures;
        string Proposed(ReviewDimension d) => view.Result?.ReasonFor(d) ?? "none";
        return new()
        {
            Phq9Before = m.Phq9Before,
            Phq9BeforeOn = m.Phq9BeforeOn,
            Phq9Now = m.Phq9Now,
            Phq9On = m.Phq9On,
            BamUse = m.BamUse,
            BamOn = m.BamOn,
            Suicide = m.Suicide?.ToString(),
            SuicideOn = m.SuicideOn,
            Home = Word(m.HomeUnsafe),
            Reduction = Word(m.AgreedReduction),
            Effects = Proposed(ReviewDimension.Effects),
            Body = Proposed(ReviewDimension.Body),
            Mind = Proposed(ReviewDimension.Mind),
            Use = Proposed(ReviewDimension.Use),
            Surroundings = Proposed(ReviewDimension.Surroundings),
            Wishes = Proposed(ReviewDimension.Wishes),
        };
    }

    private static DimensionFinding Found(ReviewDimension dimension, string? reason, string? words) =>
        new(dimension, string.IsNullOrEmpty(reason) ? "none" : reason, words?.Trim() ?? "");

    private static bool? YesNo(string? word) =>
        word switch
        {
            "yes" => true,
            "no" => false,
            _ => null,
        };

    private static string? Word(bool? known) =>
        known switch
        {
            true => "yes",
            false => "no",
            null => null,
        };

    private static T? Parsed<T>(string? name)
        where T : struct, Enum => Enum.TryParse<T>(name, out var value) && Enum.IsDefined(value) ? value : null;
}
