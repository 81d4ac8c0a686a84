using static Footbridge.Clinical.Placement.FollowUpKind;
using static Footbridge.Clinical.Placement.PlacementInput;

namespace Footbridge.Clinical.Placement.Rules;

/// <summary>Findings that ask for no level of their own but that admission has to wait for.</summary>
internal static class HoldRules
{
    public static IReadOnlyList<PlacementRule> All { get; } =
    [
        new(
            "H1",
            1,
            "awm20",
            new Branch(
                "h1",
                [SeizureOrDeliriumHistory],
                (f, s) => s.HoldOnWithdrawalHistory && f.SeizureOrDeliriumHistory == true
            )
            {
                Holds = true,
                Tasks = [MedicalEvaluationFirst],
            }
        ),
        new(
            "H2",
            1,
            "program-safety",
            new Branch("h2", [IntoxicatedNow], (f, _) => f.IntoxicatedNow == true) { Holds = true, Tasks = [Observe] }
        ),
        new(
            "H3",
            3,
            "program-safety",
            new Branch("h3", [DangerToOthers], (f, _) => f.DangerToOthers == true)
            {
                Holds = true,
                AddOns = [PsychiatricEvaluation],
            }
        ),
    ];
}
