using System.Text.Json.Serialization;

namespace Footbridge.Clinical.Placement;

/// <summary>The inputs of the rules, one for each nullable fact of <see cref="PlacementFacts"/> of the same name.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PlacementInput>))]
public enum PlacementInput
{
    /// <summary>CIWA-Ar total.</summary>
    CiwaAr,

    /// <summary>Seizure or delirium in an earlier withdrawal.</summary>
    SeizureOrDeliriumHistory,

    /// <summary>Drinks a day in 72 hours.</summary>
    DrinksPerDay,

    /// <summary>COWS total.</summary>
    Cows,

    /// <summary>Daily sedatives.</summary>
    DailySedatives,

    /// <summary>Severity of an opioid use disorder.</summary>
    OpioidUseDisorder,

    /// <summary>On medication for it.</summary>
    OnOpioidMedication,

    /// <summary>Intoxicated now.</summary>
    IntoxicatedNow,

    /// <summary>Medically unstable.</summary>
    MedicallyUnstable,

    /// <summary>Pregnant.</summary>
    Pregnant,

    /// <summary>Uses now.</summary>
    CurrentUse,

    /// <summary>In withdrawal now.</summary>
    WithdrawalNow,

    /// <summary>Columbia screener.</summary>
    SuicideScreen,

    /// <summary>Intent to harm others.</summary>
    DangerToOthers,

    /// <summary>PHQ-9 total.</summary>
    Phq9,

    /// <summary>PHQ-9 question 10.</summary>
    Phq9Difficulty,

    /// <summary>PHQ-9 item 9.</summary>
    Phq9Item9,

    /// <summary>PCL-5 total.</summary>
    Pcl5,

    /// <summary>GAD-7 total.</summary>
    Gad7,

    /// <summary>Psychosis or mania.</summary>
    Psychosis,

    /// <summary>DSM-5 criteria counts.</summary>
    Diagnoses,

    /// <summary>BAM Use.</summary>
    BamUse,

    /// <summary>BAM Risk.</summary>
    BamRisk,

    /// <summary>BAM Protective.</summary>
    BamProtective,

    /// <summary>Days of use in 30.</summary>
    UseDaysIn30,

    /// <summary>Outpatient episode that did not hold.</summary>
    FailedOutpatient,

    /// <summary>Likelihood of risky use.</summary>
    RiskyUseLikelihood,

    /// <summary>Consequence of risky use.</summary>
    RiskyUseConsequence,

    /// <summary>Structure by day.</summary>
    HasDayStructure,

    /// <summary>Support at night.</summary>
    HasNightSupport,

    /// <summary>Returns to use in 14 days.</summary>
    ReturnsIn14Days,

    /// <summary>Returns to use in this episode.</summary>
    ReturnsInEpisode,

    /// <summary>Overdose in this episode.</summary>
    OverdoseInProgram,

    /// <summary>Overdose in 30 days.</summary>
    OverdoseIn30Days,

    /// <summary>PGSI total.</summary>
    Pgsi,

    /// <summary>Debt crisis.</summary>
    DebtCrisis,

    /// <summary>Housing.</summary>
    Housing,

    /// <summary>Could live in a recovery residence.</summary>
    CanLiveInRecoveryResidence,

    /// <summary>WHODAS total.</summary>
    Whodas12,

    /// <summary>HITS total.</summary>
    Hits,

    /// <summary>Afraid of a partner.</summary>
    PartnerFear,

    /// <summary>Minutes scheduled a week.</summary>
    ScheduledMinutesPerWeek,

    /// <summary>Age.</summary>
    Age,
}
