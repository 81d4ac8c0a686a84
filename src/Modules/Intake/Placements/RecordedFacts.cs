using System.Globalization;
using Footbridge.Clinical.Placement;
using Footbridge.Intake.Received;

namespace Footbridge.Intake.Placements;

/// <summary>A fact of the placement aid that stands in a record somebody sent.</summary>
public sealed record RecordedFact(PlacementInput Input, int Value, DateOnly? On);

/// <summary>Finds obvious facts in records: whole scores by their LOINC code. The clinician sees where each comes from.</summary>
internal static class RecordedFacts
{
    private const string Loinc = "http://loinc.org";

    private static readonly Dictionary<string, (PlacementInput Input, int Most)> Scores = new(StringComparer.Ordinal)
    {
        ["44261-6"] = (PlacementInput.Phq9, 27),
        ["44260-8"] = (PlacementInput.Phq9Item9, 3),
        ["70274-6"] = (PlacementInput.Gad7, 21),
        ["76504-0"] = (PlacementInput.Hits, 20),
    };

    /// <summary>The newest of each kind; values that cannot be are left out.</summary>
    public static IReadOnlyList<RecordedFact> In(IEnumerable<FactView> facts) =>
        [
            .. facts
                .Where(f => f is { Kind: "observation", System: Loinc } && Scores.ContainsKey(f.Code))
                .Select(f => (Fact: f, Score: Scores[f.Code], Value: NumberOf(f.Value)))
                .Where(f => f.Value is { } value && value >= 0 && value <= f.Score.Most)
                .GroupBy(f => f.Score.Input)
                .Select(g => g.MaxBy(f => f.Fact.On))
                .Select(f => new RecordedFact(f.Score.Input, f.Value!.Value, f.Fact.On)),
        ];

    /// <summary>Facts with the recorded ones filled in where nothing is known.</summary>
    public static PlacementFacts FillIn(PlacementFacts facts, IReadOnlyList<RecordedFact> recorded, int? age)
    {
        int? Of(PlacementInput input) => recorded.FirstOrDefault(r => r.Input == input)?.Value;
        return facts with
        {
            Age = facts.Age ?? age,
            Phq9 = facts.Phq9 ?? Of(PlacementInput.Phq9),
            Phq9Item9 = facts.Phq9Item9 ?? Of(PlacementInput.Phq9Item9),
            Gad7 = facts.Gad7 ?? Of(PlacementInput.Gad7),
            Hits = facts.Hits ?? Of(PlacementInput.Hits),
        };
    }

    /// <summary>Whole years on a day.</summary>
    public static int? AgeOn(DateOnly? born, DateOnly day)
    {
        if (born is not { } birth)
        {
            return null;
        }

        var years = day.Year - birth.Year;
        return birth.AddYears(years) > day ? years - 1 : years;
    }

    private static int? NumberOf(string? value) =>
        decimal.TryParse(value?.Split(' ')[0], NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
        && number == Math.Truncate(number)
            ? (int)number
            : null;
}
