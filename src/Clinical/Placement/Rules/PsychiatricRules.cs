using static Footbridge.Clinical.Placement.CareLevel;
using static Footbridge.Clinical.Placement.FollowUpKind;
using static Footbridge.Clinical.Placement.PlacementInput;

namespace Footbridge.Clinical.Placement.Rules;

/// <summary>The mind (dimension 3).</summary>
internal static class PsychiatricRules
{
    public static IReadOnlyList<PlacementRule> All { get; } =
    [
        new(
            "P1",
            3,
            "columbia",
            new Branch("p1", [SuicideScreen], (f, _) => f.SuicideScreen == SuicideRisk.High, PsychiatricInpatient)
            {
                Holds = true,
                AddOns = [PsychiatricEvaluation],
            }
        ),
        new(
            "P2",
            3,
            "columbia",
            new Branch("p2", [SuicideScreen], (f, _) => f.SuicideScreen == SuicideRisk.Moderate, HighIntensityOutpatient)
            {
                CoOccurring = true,
                AddOns = [RiskAssessmentToday],
            }
        ),
        new(
            "P3",
            3,
            "phq9",
            new Branch("p3", [Phq9], (f, s) => f.Phq9 >= s.Phq9Severe, HighIntensityOutpatient)
            {
                Against = s => [s.Phq9Severe],
                Consider = true,
                CoOccurring = true,
                AddOns = [PsychiatricReferral],
            },
            new Branch("p3-difficulty", [Phq9, Phq9Difficulty], DepressedWithDifficulty, HighIntensityOutpatient)
            {
                Against = s => [s.Phq9WithDifficulty],
                Consider = true,
                CoOccurring = true,
                AddOns = [PsychiatricReferral],
            }
        ),
        new(
            "P4",
            3,
            "pcl5-gad7",
            new Branch("p4-psychosis", [Psychosis], (f, _) => f.Psychosis == PsychosisState.HistoryStable, IntensiveOutpatient)
            {
                AddOns = [CoOccurringTrack],
            },
            new Branch("p4-pcl5", [Pcl5], (f, s) => f.Pcl5 >= s.Pcl5, IntensiveOutpatient)
            {
                Against = s => [s.Pcl5],
                AddOns = [CoOccurringTrack],
            },
            new Branch("p4-gad7", [Gad7], (f, s) => f.Gad7 >= s.Gad7, IntensiveOutpatient)
            {
                Against = s => [s.Gad7],
                AddOns = [CoOccurringTrack],
            }
        ),
        new(
            "P5",
            3,
            "program-safety",
            new Branch("p5", [Psychosis], (f, _) => f.Psychosis == PsychosisState.Active, MedicalResidential)
            {
                OrElse = PsychiatricInpatient,
                CoOccurring = true,
                Holds = true,
                AddOns = [PsychiatricEvaluation],
            }
        ),
    ];

    private static bool DepressedWithDifficulty(PlacementFacts f, PlacementSettings s) =>
        f.Phq9 >= s.Phq9WithDifficulty && f.Phq9Difficulty >= Difficulty.Very;
}
