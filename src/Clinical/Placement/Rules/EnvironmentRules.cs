using static Footbridge.Clinical.Placement.CareLevel;
using static Footbridge.Clinical.Placement.FollowUpKind;
using static Footbridge.Clinical.Placement.PlacementInput;

namespace Footbridge.Clinical.Placement.Rules;

/// <summary>Surroundings and daily life (dimension 5).</summary>
internal static class EnvironmentRules
{
    public static IReadOnlyList<PlacementRule> All { get; } =
    [
        new(
            "E1",
            5,
            "program-safety",
            new Branch(
                "e1-cannot-live",
                [PlacementInput.Housing, CanLiveInRecoveryResidence],
                (f, _) => f.NeedsHousing() && f.CanLiveInRecoveryResidence == false,
                LowIntensityResidential
            ),
            new Branch("e1", [PlacementInput.Housing], (f, _) => f.NeedsHousing()) { AddOns = [RecoveryResidence] }
        ),
        new(
            "E2",
            5,
            "whodas",
            new Branch("e2-very-severe", [Whodas12], (f, s) => f.Whodas12 >= s.WhodasVerySevere, HighIntensityResidential)
            {
                Against = s => [s.WhodasVerySevere],
            },
            new Branch("e2-severe", [Whodas12], (f, s) => f.Whodas12 >= s.WhodasSevere, HighIntensityOutpatient)
            {
                Against = s => [s.WhodasSevere, s.WhodasVerySevere - 1],
            },
            new Branch("e2-moderate", [Whodas12], (f, s) => f.Whodas12 >= s.WhodasModerate, IntensiveOutpatient)
            {
                Against = s => [s.WhodasModerate, s.WhodasSevere - 1],
            }
        ),
        new(
            "E3",
            5,
            "hits",
            new Branch("e3-hits", [Hits], (f, s) => f.Hits >= s.Hits) { Against = s => [s.Hits], AddOns = [SafetyPlanFirst] },
            new Branch("e3-fear", [PartnerFear], (f, _) => f.PartnerFear == true) { AddOns = [SafetyPlanFirst] }
        ),
    ];
}
