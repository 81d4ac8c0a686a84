using Footbridge.Clinical.Placement;
using Footbridge.Intake.Placements.Results;
using Footbridge.Ui;

namespace Footbridge.Intake.Placements.Pages;

/// <summary>What differs between two people's facts, in words.</summary>
internal static class FactsCompared
{
    /// <summary>One line for each fact that differs: those of the first, then those of the second.</summary>
    public static (string Mine, string Theirs) Lines(IText text, PlacementFacts mine, PlacementFacts theirs)
    {
        var differing = Enum.GetValues<PlacementInput>()
            .Where(input => Words(text, mine, input) != Words(text, theirs, input))
            .ToList();
        return (All(mine), All(theirs));

        string All(PlacementFacts facts) =>
            string.Join('\n', differing.Select(input => $"{text.Label(input)}: {Words(text, facts, input)}"));
    }

    private static string Words(IText text, PlacementFacts facts, PlacementInput input) =>
        typeof(PlacementFacts).GetProperty(input.ToString())?.GetValue(facts) switch
        {
            null => text["clinical.value.unknown"],
            bool yes => text[yes ? "clinical.value.yes" : "clinical.value.no"],
            Enum value => text.Value(value),
            IEnumerable<CriteriaCount> counts => string.Join(", ", counts.Select(c => $"{c.Kind} {c.Met}")),
            var number => $"{number}",
        };
}
