using Footbridge.Clinical.Toxicology;

namespace Footbridge.Recovery.Rewards;

/// <summary>Panels of drug screens that may be rewarded. One that looks for medicines against addiction alone is none of them: there
/// nothing found would be a medicine not taken. Nor is one that is put together by hand, which looks for something else each time.</summary>
internal static class RewardPanels
{
    public static IReadOnlyList<string> All { get; } =
    [.. ToxicologyLibrary.Screens.Panels.Where(p => p.Substances.Count > 0 && !p.Substances.All(IsTreatment)).Select(p => p.Id)];

    private static bool IsTreatment(string substance) =>
        ToxicologyLibrary.Medicines.Medicines.Any(m =>
            m.Treats && m.Shows.Any(s => s.Substance == substance && s.How == Certainty.Expected)
        );
}
