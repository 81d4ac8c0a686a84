using Footbridge.Kernel;

namespace Footbridge.Clinical.Placement;

/// <summary>What is known about a person. Null means unknown: it fires no rule and becomes a to-do, and never counts as "no".</summary>
public sealed record PlacementFacts
{
    /// <summary>CIWA-Ar total, 0-67.</summary>
    public int? CiwaAr { get; init; }

    /// <summary>A seizure or delirium in an earlier withdrawal.</summary>
    public bool? SeizureOrDeliriumHistory { get; init; }

    /// <summary>Standard drinks a day in the last 72 hours.</summary>
    public int? DrinksPerDay { get; init; }

    /// <summary>COWS total, 0-48.</summary>
    public int? Cows { get; init; }

    /// <summary>Benzodiazepine or barbiturate every day for two weeks or longer.</summary>
    public bool? DailySedatives { get; init; }

    /// <summary>Severity of an opioid use disorder.</summary>
    public DisorderSeverity? OpioidUseDisorder { get; init; }

    /// <summary>On medication for the opioid use disorder.</summary>
    public bool? OnOpioidMedication { get; init; }

    /// <summary>Intoxicated now: cannot consent or drive.</summary>
    public bool? IntoxicatedNow { get; init; }

    /// <summary>The clinician's flag for an acute or unstable medical condition.</summary>
    public bool? MedicallyUnstable { get; init; }

    /// <summary>Pregnant.</summary>
    public bool? Pregnant { get; init; }

    /// <summary>Uses now.</summary>
    public bool? CurrentUse { get; init; }

    /// <summary>In withdrawal now, by the clinician's judgement. Scores at the lowest CIWA-Ar or COWS band count as withdrawal too.</summary>
    public bool? WithdrawalNow { get; init; }

    /// <summary>Columbia screener triage.</summary>
    public SuicideRisk? SuicideScreen { get; init; }

    /// <summary>Intent to harm others.</summary>
    public bool? DangerToOthers { get; init; }

    /// <summary>PHQ-9 total, 0-27.</summary>
    public int? Phq9 { get; init; }

    /// <summary>PHQ-9 question 10.</summary>
    public Difficulty? Phq9Difficulty { get; init; }

    /// <summary>PHQ-9 item 9, 0-3.</summary>
    public int? Phq9Item9 { get; init; }

    /// <summary>PCL-5 total, 0-80.</summary>
    public int? Pcl5 { get; init; }

    /// <summary>GAD-7 total, 0-21.</summary>
    public int? Gad7 { get; init; }

    /// <summary>Psychosis or mania.</summary>
    public PsychosisState? Psychosis { get; init; }

    /// <summary>Criteria counts of each disorder looked at; an empty list says that none was found.</summary>
    public IReadOnlyList<CriteriaCount>? Diagnoses { get; init; }

    /// <summary>BAM Use score, 0-12.</summary>
    public int? BamUse { get; init; }

    /// <summary>BAM Risk score, 0-24.</summary>
    public int? BamRisk { get; init; }

    /// <summary>BAM Protective score, 0-24.</summary>
    public int? BamProtective { get; init; }

    /// <summary>Days of use in the last 30.</summary>
    public int? UseDaysIn30 { get; init; }

    /// <summary>An outpatient (1.5) episode within six months did not hold.</summary>
    public bool? FailedOutpatient { get; init; }

    /// <summary>Pick for rule U4.</summary>
    public Likelihood? RiskyUseLikelihood { get; init; }

    /// <summary>Pick for rule U4.</summary>
    public Consequence? RiskyUseConsequence { get; init; }

    /// <summary>Pick for rule U4: the days have structure (work, school, care of others). Shown as evidence.</summary>
    public bool? HasDayStructure { get; init; }

    /// <summary>Pick for rule U4: somebody supportive is there at night.</summary>
    public bool? HasNightSupport { get; init; }

    /// <summary>Returns to use within the last 14 days of the program.</summary>
    public int? ReturnsIn14Days { get; init; }

    /// <summary>Returns to use in this episode.</summary>
    public int? ReturnsInEpisode { get; init; }

    /// <summary>An overdose in this episode.</summary>
    public bool? OverdoseInProgram { get; init; }

    /// <summary>An overdose in the last 30 days.</summary>
    public bool? OverdoseIn30Days { get; init; }

    /// <summary>PGSI total, 0-27.</summary>
    public int? Pgsi { get; init; }

    /// <summary>Gambling debts have come to a crisis.</summary>
    public bool? DebtCrisis { get; init; }

    /// <summary>Where the person sleeps.</summary>
    public Housing? Housing { get; init; }

    /// <summary>Could live in a recovery residence with the support it gives.</summary>
    public bool? CanLiveInRecoveryResidence { get; init; }

    /// <summary>WHODAS 2.0 12-item total, stored 0-4 per item: 0-48.</summary>
    public int? Whodas12 { get; init; }

    /// <summary>HITS total, 4-20.</summary>
    public int? Hits { get; init; }

    /// <summary>Afraid of a partner or somebody at home.</summary>
    public bool? PartnerFear { get; init; }

    /// <summary>Minutes scheduled a week at level 2.1.</summary>
    public int? ScheduledMinutesPerWeek { get; init; }

    /// <summary>Age in whole years.</summary>
    public int? Age { get; init; }

    /// <summary>Level of the open episode; null before admission. Facts of rules U5, A1 and A2 are asked for only during an episode.</summary>
    public CareLevel? CurrentLevel { get; init; }

    /// <summary>Inputs that the clinician has said do not apply; they make no to-do.</summary>
    public IReadOnlyList<PlacementInput> NotApplicable { get; init; } = [];

    /// <summary>Values outside the range of their scale; empty when all are possible.</summary>
    public IReadOnlyList<Problem> Check() => InputTable.Check(this);
}
