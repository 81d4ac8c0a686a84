using Footbridge.Clinical.Placement;

namespace Footbridge.Intake.Placements.Pages;

/// <summary>The facts as a form binds them. Everything may stay unknown.</summary>
public sealed class FactsForm
{
    /// <summary>Id of the open assessment; empty when none is open. Text, because an empty box is no id.</summary>
    public string? Assessment { get; set; }

    public int Version { get; set; }

    public int? CiwaAr { get; set; }

    public bool? SeizureOrDeliriumHistory { get; set; }

    public int? DrinksPerDay { get; set; }

    public int? Cows { get; set; }

    public bool? DailySedatives { get; set; }

    public DisorderSeverity? OpioidUseDisorder { get; set; }

    public bool? OnOpioidMedication { get; set; }

    public bool? IntoxicatedNow { get; set; }

    public bool? MedicallyUnstable { get; set; }

    public bool? Pregnant { get; set; }

    public bool? CurrentUse { get; set; }

    public bool? WithdrawalNow { get; set; }

    public SuicideRisk? SuicideScreen { get; set; }

    public bool? DangerToOthers { get; set; }

    public int? Phq9 { get; set; }

    public Difficulty? Phq9Difficulty { get; set; }

    public int? Phq9Item9 { get; set; }

    public int? Pcl5 { get; set; }

    public int? Gad7 { get; set; }

    public PsychosisState? Psychosis { get; set; }

    /// <summary>DSM-5 criteria met for the substance use disorder that weighs most.</summary>
    public int? SubstanceCriteria { get; set; }

    public int? GamblingCriteria { get; set; }

    public int? BamUse { get; set; }

    public int? BamRisk { get; set; }

    public int? BamProtective { get; set; }

    public int? UseDaysIn30 { get; set; }

    public bool? FailedOutpatient { get; set; }

    public Likelihood? RiskyUseLikelihood { get; set; }

    public Consequence? RiskyUseConsequence { get; set; }

    public bool? HasDayStructure { get; set; }

    public bool? HasNightSupport { get; set; }

    public int? ReturnsIn14Days { get; set; }

    public int? ReturnsInEpisode { get; set; }

    public bool? OverdoseInProgram { get; set; }

    public bool? OverdoseIn30Days { get; set; }

    public int? Pgsi { get; set; }

    public bool? DebtCrisis { get; set; }

    public Housing? Housing { get; set; }

    public bool? CanLiveInRecoveryResidence { get; set; }

    public int? Whodas12 { get; set; }

    public int? Hits { get; set; }

    public bool? PartnerFear { get; set; }

    public decimal? ScheduledHoursPerWeek { get; set; }

    public int? Age { get; set; }

    /// <summary>Names of <see cref="PlacementInput"/> that do not apply to the person.</summary>
    // A form without a tick posts nothing, which arrives as null.
    public List<string> NotApplicable
    {
        get;
        set => field = value ?? [];
    } = [];
}
