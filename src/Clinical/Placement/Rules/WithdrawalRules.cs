using static Footbridge.Clinical.Placement.CareLevel;
using static Footbridge.Clinical.Placement.FollowUpKind;
using static Footbridge.Clinical.Placement.PlacementInput;

namespace Footbridge.Clinical.Placement.Rules;

/// <summary>Intoxication, withdrawal and medication (dimension 1).</summary>
internal static class WithdrawalRules
{
    public static IReadOnlyList<PlacementRule> All { get; } =
    [
        new(
            "W1",
            1,
            "awm20",
            new Branch("w1", [CiwaAr], (f, s) => f.CiwaAr >= s.CiwaEmergency, Inpatient)
            {
                Against = s => [s.CiwaEmergency],
                Holds = true,
                AddOns = [EmergencyEvaluation],
            },
            new Branch("w1-history", [CiwaAr, SeizureOrDeliriumHistory], ModerateWithHistory, Inpatient)
            {
                Against = s => [s.CiwaEmergencyWithHistory],
                Holds = true,
                AddOns = [EmergencyEvaluation],
            }
        ),
        new(
            "W2",
            1,
            "ciwa-severe",
            new Branch("w2", [CiwaAr], (f, s) => f.CiwaAr >= s.CiwaSevere && f.CiwaAr < s.CiwaEmergency, MedicalResidential)
            {
                Against = s => [s.CiwaSevere, s.CiwaEmergency - 1],
                Holds = true,
            }
        ),
        new(
            "W3",
            1,
            "ciwa-form",
            new Branch("w3", [CiwaAr, SeizureOrDeliriumHistory], ModerateWithoutHistory, MedicalIntensiveOutpatient)
            {
                Against = s => [s.CiwaModerate, s.CiwaSevere - 1],
                Holds = true,
                AddOns = [DailyReassessment],
            }
        ),
        new(
            "W4",
            1,
            "practice",
            new Branch("w4", [CiwaAr], (f, s) => f.CiwaAr >= s.CiwaMild && f.CiwaAr < s.CiwaModerate, MedicalOutpatient)
            {
                Against = s => [s.CiwaMild, s.CiwaModerate - 1],
                AddOns = [MedicalCheckToday],
            },
            new Branch("w4-drinks", [DrinksPerDay], (f, s) => f.DrinksPerDay >= s.HeavyDrinksPerDay, MedicalOutpatient)
            {
                Against = s => [s.HeavyDrinksPerDay],
                AddOns = [MedicalCheckToday],
            }
        ),
        new(
            "W5",
            1,
            "wesson-ling",
            new Branch("w5-emergency", [Cows], (f, s) => f.Cows >= s.CowsEmergency, MedicalResidential)
            {
                Against = s => [s.CowsEmergency],
                OrElse = Inpatient,
                Holds = true,
                AddOns = [EmergencyEvaluation],
            },
            new Branch("w5-severe", [Cows], (f, s) => f.Cows >= s.CowsSevere, MedicalResidential)
            {
                Against = s => [s.CowsSevere],
                Holds = true,
                AddOns = [MedicalCheckToday],
            },
            new Branch("w5-moderate", [Cows], (f, s) => f.Cows >= s.CowsModerate, MedicalIntensiveOutpatient)
            {
                Against = s => [s.CowsModerate, s.CowsSevere - 1],
                AddOns = [MedicationToday],
            },
            new Branch("w5-mild", [Cows], (f, s) => f.Cows >= s.CowsMild, MedicalOutpatient)
            {
                Against = s => [s.CowsMild, s.CowsModerate - 1],
            }
        ),
        new(
            "W6",
            1,
            "tip45",
            new Branch("w6", [DailySedatives], (f, _) => f.DailySedatives == true, MedicalIntensiveOutpatient)
            {
                Holds = true,
                AddOns = [PrescriberBeforeGroup],
            }
        ),
        new(
            "W7",
            1,
            "tip63",
            new Branch("w7", [OpioidUseDisorder, OnOpioidMedication], WithoutMedication, MedicalOutpatient)
            {
                TaskOnly = true,
                AddOns = [MedicationOffer],
            }
        ),
    ];

    private static bool ModerateWithHistory(PlacementFacts f, PlacementSettings s) =>
        f.SeizureOrDeliriumHistory == true && f.CiwaAr >= s.CiwaEmergencyWithHistory;

    private static bool ModerateWithoutHistory(PlacementFacts f, PlacementSettings s) =>
        f.CiwaAr >= s.CiwaModerate && f.CiwaAr < s.CiwaSevere && !ModerateWithHistory(f, s);

    private static bool WithoutMedication(PlacementFacts f, PlacementSettings s) =>
        f.OpioidUseDisorder >= DisorderSeverity.Moderate && f.OnOpioidMedication == false;
}
