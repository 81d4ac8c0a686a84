using Footbridge.Kernel;

namespace Footbridge.Clinical.Placement;

/// <summary>Every threshold of the placement rules; the defaults are the published cut-offs or, where there are none, this software's own
/// rules, as the source line of each rule says. A program's medical director may change them.</summary>
public sealed record PlacementSettings
{
    /// <summary>The defaults.</summary>
    public static PlacementSettings Default { get; } = new();

    /// <summary>W1: CIWA-Ar at or above it is an emergency.</summary>
    public int CiwaEmergency { get; init; } = 19;

    /// <summary>W1: CIWA-Ar at or above it is an emergency for a person with a withdrawal seizure or delirium in the history.</summary>
    public int CiwaEmergencyWithHistory { get; init; } = 10;

    /// <summary>W2: from here to below the emergency score.</summary>
    public int CiwaSevere { get; init; } = 15;

    /// <summary>W3: from here to below the severe score.</summary>
    public int CiwaModerate { get; init; } = 10;

    /// <summary>W4: from here to below the moderate score.</summary>
    public int CiwaMild { get; init; } = 8;

    /// <summary>W4: standard drinks a day.</summary>
    public int HeavyDrinksPerDay { get; init; } = 8;

    /// <summary>W5: COWS emergency band.</summary>
    public int CowsEmergency { get; init; } = 37;

    /// <summary>W5: COWS band that needs level 3.7.</summary>
    public int CowsSevere { get; init; } = 25;

    /// <summary>W5: COWS band that needs level 2.7.</summary>
    public int CowsModerate { get; init; } = 13;

    /// <summary>W5: COWS band that needs level 1.7.</summary>
    public int CowsMild { get; init; } = 5;

    /// <summary>W7 and U6: hours within which medication is offered.</summary>
    public int MedicationOfferHours { get; init; } = 72;

    /// <summary>P3: PHQ-9 severe band.</summary>
    public int Phq9Severe { get; init; } = 20;

    /// <summary>P3: PHQ-9 when life is very or extremely difficult.</summary>
    public int Phq9WithDifficulty { get; init; } = 15;

    /// <summary>P3: hours within which a psychiatric referral is made.</summary>
    public int PsychiatricReferralHours { get; init; } = 72;

    /// <summary>P4: PCL-5.</summary>
    public int Pcl5 { get; init; } = 33;

    /// <summary>P4: GAD-7.</summary>
    public int Gad7 { get; init; } = 15;

    /// <summary>U1: fewest criteria of a mild substance use disorder.</summary>
    public int SubstanceMild { get; init; } = 2;

    /// <summary>U1: fewest criteria of a moderate substance use disorder.</summary>
    public int SubstanceModerate { get; init; } = 4;

    /// <summary>U1: fewest criteria of a severe substance use disorder.</summary>
    public int SubstanceSevere { get; init; } = 6;

    /// <summary>U1: fewest criteria of a mild gambling disorder.</summary>
    public int GamblingMild { get; init; } = 4;

    /// <summary>U1: fewest criteria of a moderate gambling disorder.</summary>
    public int GamblingModerate { get; init; } = 6;

    /// <summary>U1: fewest criteria of a severe gambling disorder.</summary>
    public int GamblingSevere { get; init; } = 8;

    /// <summary>U2: BAM Use at or above.</summary>
    public int BamUse { get; init; } = 1;

    /// <summary>U2: BAM Risk at or above.</summary>
    public int BamRisk { get; init; } = 12;

    /// <summary>U2: BAM Protective at or below.</summary>
    public int BamProtective { get; init; } = 12;

    /// <summary>U3: days of use in 30.</summary>
    public int UseDaysHigh { get; init; } = 16;

    /// <summary>U3: days of use in 30 after an outpatient episode that did not hold.</summary>
    public int UseDaysWithFailedOutpatient { get; init; } = 4;

    /// <summary>U4: whether the clinician's picks of likelihood and consequence count. Off unless a program has cleared the rights to
    /// this published structure.</summary>
    public bool UseRiskMatrix { get; init; }

    /// <summary>U5: returns to use within 14 days that call for a case conference.</summary>
    public int ReturnsForConference { get; init; } = 2;

    /// <summary>U5: returns to use in the episode that call for considering more care.</summary>
    public int ReturnsForMoreCare { get; init; } = 3;

    /// <summary>U5: hours within which the plan is reviewed after a return to use.</summary>
    public int PlanReviewHours { get; init; } = 24;

    /// <summary>U7: PGSI.</summary>
    public int Pgsi { get; init; } = 8;

    /// <summary>E2: WHODAS moderate.</summary>
    public int WhodasModerate { get; init; } = 10;

    /// <summary>E2: WHODAS severe.</summary>
    public int WhodasSevere { get; init; } = 17;

    /// <summary>E2: WHODAS very severe.</summary>
    public int WhodasVerySevere { get; init; } = 32;

    /// <summary>E3: HITS.</summary>
    public int Hits { get; init; } = 11;

    /// <summary>A1: minutes a week an adult needs at level 2.1.</summary>
    public int AdultMinutesPerWeek { get; init; } = 9 * 60;

    /// <summary>A1: minutes a week an adolescent needs at level 2.1.</summary>
    public int AdolescentMinutesPerWeek { get; init; } = 6 * 60;

    /// <summary>A2: minutes a week from which level 2.5 is reviewed.</summary>
    public int HighIntensityMinutesPerWeek { get; init; } = 20 * 60;

    /// <summary>A3: age from which the adult rules hold.</summary>
    public int AdultAge { get; init; } = 18;

    /// <summary>H1: whether a withdrawal seizure or delirium in the history holds admission until a medical evaluation.</summary>
    public bool HoldOnWithdrawalHistory { get; init; } = true;

    /// <summary>Whether a medical minimum and another one are merged into one level. Off unless a program has cleared the rights to
    /// this published structure; while off the minimums stand side by side.</summary>
    public bool MergeLevels { get; init; }

    /// <summary>Bands that do not ascend; empty when the settings make sense.</summary>
    public IReadOnlyList<Problem> Check()
    {
        (string Field, int[] Bands)[] scales =
        [
            (nameof(CiwaEmergency), [CiwaMild, CiwaModerate, CiwaSevere, CiwaEmergency]),
            (nameof(CowsEmergency), [CowsMild, CowsModerate, CowsSevere, CowsEmergency]),
            (nameof(Phq9Severe), [Phq9WithDifficulty, Phq9Severe]),
            (nameof(SubstanceSevere), [SubstanceMild, SubstanceModerate, SubstanceSevere]),
            (nameof(GamblingSevere), [GamblingMild, GamblingModerate, GamblingSevere]),
            (nameof(UseDaysHigh), [UseDaysWithFailedOutpatient, UseDaysHigh]),
            (nameof(WhodasVerySevere), [WhodasModerate, WhodasSevere, WhodasVerySevere]),
            (nameof(HighIntensityMinutesPerWeek), [AdolescentMinutesPerWeek, AdultMinutesPerWeek, HighIntensityMinutesPerWeek]),
        ];
        return
        [
            .. scales
                .Where(s => s.Bands[0] < 1 || s.Bands.Zip(s.Bands.Skip(1)).Any(pair => pair.First >= pair.Second))
                .Select(s => Problem.Invalid("clinical.settings.bands-ascend", s.Field)),
        ];
    }
}
