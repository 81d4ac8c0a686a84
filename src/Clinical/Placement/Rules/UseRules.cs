using static Footbridge.Clinical.Placement.CareLevel;
using static Footbridge.Clinical.Placement.FollowUpKind;
using static Footbridge.Clinical.Placement.PlacementInput;

namespace Footbridge.Clinical.Placement.Rules;

/// <summary>Use and gambling, and the risks that come with them (dimension 4).</summary>
internal static class UseRules
{
    public static IReadOnlyList<PlacementRule> All { get; } =
    [
        new(
            "U1",
            4,
            "dsm5-counts",
            Criteria("u1-severe", DisorderKind.Substance, DisorderSeverity.Severe, IntensiveOutpatient),
            Criteria("u1-severe-gambling", DisorderKind.Gambling, DisorderSeverity.Severe, IntensiveOutpatient),
            Criteria("u1-moderate", DisorderKind.Substance, DisorderSeverity.Moderate, IntensiveOutpatient) with
            {
                Consider = true,
            },
            Criteria("u1-moderate-gambling", DisorderKind.Gambling, DisorderSeverity.Moderate, IntensiveOutpatient) with
            {
                Consider = true,
            },
            Criteria("u1-mild", DisorderKind.Substance, DisorderSeverity.Mild, Outpatient),
            Criteria("u1-mild-gambling", DisorderKind.Gambling, DisorderSeverity.Mild, Outpatient)
        ),
        new(
            "U2",
            4,
            "bam",
            new Branch("u2", [BamUse, BamRisk, BamProtective], BamOutOfBalance, IntensiveOutpatient)
            {
                Against = s => [s.BamUse, s.BamRisk, s.BamProtective],
            }
        ),
        new(
            "U3",
            4,
            "bam-days",
            new Branch("u3", [UseDaysIn30], (f, s) => f.UseDaysIn30 >= s.UseDaysHigh, IntensiveOutpatient)
            {
                Against = s => [s.UseDaysHigh],
            },
            new Branch("u3-failed", [UseDaysIn30, FailedOutpatient], UseAfterOutpatient, IntensiveOutpatient)
            {
                Against = s => [s.UseDaysWithFailedOutpatient],
            }
        ),
        new(
            "U4",
            4,
            "use-risk",
            Picked("u4-high-serious", Likelihood.High, Consequence.Serious, HighIntensityResidential),
            new Branch(
                "u4-moderate-serious-alone",
                [RiskyUseLikelihood, RiskyUseConsequence, HasNightSupport, HasDayStructure],
                (f, s) => f.HasNightSupport == false && Pick(f, s, Likelihood.Moderate, Consequence.Serious),
                LowIntensityResidential
            ),
            Picked("u4-moderate-serious", Likelihood.Moderate, Consequence.Serious, HighIntensityOutpatient),
            Picked("u4-high-tolerable", Likelihood.High, Consequence.Tolerable, HighIntensityOutpatient),
            Picked("u4-low-serious", Likelihood.Low, Consequence.Serious, IntensiveOutpatient),
            Picked("u4-moderate-tolerable", Likelihood.Moderate, Consequence.Tolerable, IntensiveOutpatient),
            new Branch(
                "u4-lower",
                [RiskyUseLikelihood, RiskyUseConsequence],
                (f, s) => s.UseRiskMatrix && f.RiskyUseLikelihood is not null && f.RiskyUseConsequence is not null,
                Outpatient
            )
        ),
        new(
            "U5",
            4,
            "program-lapse",
            new Branch("u5-overdose", [OverdoseInProgram], (f, _) => f.OverdoseInProgram == true, HighIntensityOutpatient)
            {
                OrElse = LowIntensityResidential,
                Consider = true,
                AddOns = [FollowUpKind.Naloxone],
                Tasks = [PlanReview, CaseConference],
            },
            new Branch(
                "u5-many",
                [ReturnsInEpisode, ReturnsIn14Days],
                (f, s) => f.Returns() >= s.ReturnsForMoreCare,
                HighIntensityOutpatient
            )
            {
                Shows = f => [Argument.Number(f.Returns())],
                Against = s => [s.ReturnsForMoreCare],
                OrElse = LowIntensityResidential,
                Consider = true,
                Tasks = [PlanReview, CaseConference],
            },
            new Branch("u5-two", [ReturnsIn14Days], (f, s) => f.ReturnsIn14Days >= s.ReturnsForConference)
            {
                Tasks = [PlanReview, CaseConference],
            },
            new Branch("u5-one", [ReturnsInEpisode, ReturnsIn14Days], (f, _) => f.Returns() >= 1)
            {
                Shows = f => [Argument.Number(f.Returns())],
                Tasks = [PlanReview],
            }
        ),
        new(
            "U6",
            4,
            "practice",
            new Branch("u6", [OverdoseIn30Days], (f, _) => f.OverdoseIn30Days == true, HighIntensityOutpatient)
            {
                Consider = true,
                AddOns = [FollowUpKind.Naloxone, MedicationOffer],
            }
        ),
        new(
            "U7",
            4,
            "pgsi",
            new Branch("u7-pgsi", [Pgsi], (f, s) => f.Pgsi >= s.Pgsi, IntensiveOutpatient) { Against = s => [s.Pgsi] },
            new Branch("u7-severe", [Diagnoses, DebtCrisis, SuicideScreen, Phq9Item9], GamblingCrisis, IntensiveOutpatient)
            {
                Shows = f => [Argument.Number(f.MostCriteria(DisorderKind.Gambling))],
            }
        ),
    ];

    private static Branch Criteria(string text, DisorderKind kind, DisorderSeverity severity, CareLevel level) =>
        new(text, [Diagnoses], (f, s) => f.Severity(kind, s) == severity, level)
        {
            Shows = f => [Argument.Number(f.MostCriteria(kind))],
        };

    private static Branch Picked(string text, Likelihood likelihood, Consequence consequence, CareLevel level) =>
        new(text, [RiskyUseLikelihood, RiskyUseConsequence], (f, s) => Pick(f, s, likelihood, consequence), level);

    private static bool Pick(PlacementFacts f, PlacementSettings s, Likelihood likelihood, Consequence consequence) =>
        s.UseRiskMatrix && f.RiskyUseLikelihood == likelihood && f.RiskyUseConsequence == consequence;

    private static bool BamOutOfBalance(PlacementFacts f, PlacementSettings s) =>
        f.BamUse >= s.BamUse && f.BamRisk >= s.BamRisk && f.BamProtective <= s.BamProtective;

    private static bool UseAfterOutpatient(PlacementFacts f, PlacementSettings s) =>
        f.FailedOutpatient == true && f.UseDaysIn30 >= s.UseDaysWithFailedOutpatient && f.UseDaysIn30 < s.UseDaysHigh;

    private static bool GamblingCrisis(PlacementFacts f, PlacementSettings s) =>
        f.Severity(DisorderKind.Gambling, s) == DisorderSeverity.Severe && (f.DebtCrisis == true || f.Suicidal());
}
