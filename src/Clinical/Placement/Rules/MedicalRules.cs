using static Footbridge.Clinical.Placement.CareLevel;
using static Footbridge.Clinical.Placement.FollowUpKind;
using static Footbridge.Clinical.Placement.PlacementInput;

namespace Footbridge.Clinical.Placement.Rules;

/// <summary>The body (dimension 2).</summary>
internal static class MedicalRules
{
    public static IReadOnlyList<PlacementRule> All { get; } =
    [
        new(
            "B1",
            2,
            "program-safety",
            new Branch("b1", [MedicallyUnstable], (f, _) => f.MedicallyUnstable == true, MedicalResidential)
            {
                OrElse = Inpatient,
                Holds = true,
                AddOns = [MedicalCheckToday],
            }
        ),
        new(
            "B2",
            2,
            "program-safety",
            new Branch("b2-withdrawal", [Pregnant, WithdrawalNow, CiwaAr, Cows], PregnantInWithdrawal, MedicalResidential)
            {
                Holds = true,
                AddOns = [ObstetricReferral, MedicalCheckToday],
            },
            new Branch("b2", [Pregnant, CurrentUse], (f, _) => f.Pregnant == true && f.CurrentUse == true, MedicalOutpatient)
            {
                AddOns = [ObstetricReferral],
            }
        ),
    ];

    // Withdrawal shows recent use, so it needs no separate answer about current use.
    private static bool PregnantInWithdrawal(PlacementFacts f, PlacementSettings s) => f.Pregnant == true && f.InWithdrawal(s);
}
