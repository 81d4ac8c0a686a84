using Footbridge.Clinical.Placement;

namespace Footbridge.Intake.Placements.Pages;

/// <summary>Turns facts into a form and back.</summary>
internal static class FactsMapping
{
    public static FactsForm ToForm(this PlacementFacts f, Guid? assessment, int version) =>
        new()
        {
            Assessment = assessment?.ToString(),
            Version = version,
            CiwaAr = f.CiwaAr,
            SeizureOrDeliriumHistory = f.SeizureOrDeliriumHistory,
            DrinksPerDay = f.DrinksPerDay,
            Cows = f.Cows,
            DailySedatives = f.DailySedatives,
            OpioidUseDisorder = f.OpioidUseDisorder,
            OnOpioidMedication = f.OnOpioidMedication,
            IntoxicatedNow = f.IntoxicatedNow,
            MedicallyUnstable = f.MedicallyUnstable,
            Pregnant = f.Pregnant,
            CurrentUse = f.CurrentUse,
            WithdrawalNow = f.WithdrawalNow,
            SuicideScreen = f.SuicideScreen,
            DangerToOthers = f.DangerToOthers,
            Phq9 = f.Phq9,
            Phq9Difficulty = f.Phq9Difficulty,
            Phq9Item9 = f.Phq9Item9,
            Pcl5 = f.Pcl5,
            Gad7 = f.Gad7,
            Psychosis = f.Psychosis,
            SubstanceCriteria = f.Diagnoses?.FirstOrDefault(d => d.Kind == DisorderKind.Substance)?.Met,
            GamblingCriteria = f.Diagnoses?.FirstOrDefault(d => d.Kind == DisorderKind.Gambling)?.Met,
            BamUse = f.BamUse,
            BamRisk = f.BamRisk,
            BamProtective = f.BamProtective,
            UseDaysIn30 = f.UseDaysIn30,
            FailedOutpatient = f.FailedOutpatient,
            RiskyUseLikelihood = f.RiskyUseLikelihood,
            RiskyUseConsequence = f.RiskyUseConsequence,
            HasDayStructure = f.HasDayStructure,
            HasNightSupport = f.HasNightSupport,
            ReturnsIn14Days = f.ReturnsIn14Days,
            ReturnsInEpisode = f.ReturnsInEpisode,
            OverdoseInProgram = f.OverdoseInProgram,
            OverdoseIn30Days = f.OverdoseIn30Days,
            Pgsi = f.Pgsi,
            DebtCrisis = f.DebtCrisis,
            Housing = f.Housing,
            CanLiveInRecoveryResidence = f.CanLiveInRecoveryResidence,
            Whodas12 = f.Whodas12,
            Hits = f.Hits,
            PartnerFear = f.PartnerFear,
            ScheduledHoursPerWeek = f.ScheduledMinutesPerWeek / 60m,
            Age = f.Age,
            NotApplicable = [.. f.NotApplicable.Select(input => input.ToString())],
        };

    public static PlacementFacts ToFacts(this FactsForm f) =>
        new()
        {
            CiwaAr = f.CiwaAr,
            SeizureOrDeliriumHistory = f.SeizureOrDeliriumHistory,
            DrinksPerDay = f.DrinksPerDay,
            Cows = f.Cows,
            DailySedatives = f.DailySedatives,
            OpioidUseDisorder = f.OpioidUseDisorder,
            OnOpioidMedication = f.OnOpioidMedication,
            IntoxicatedNow = f.IntoxicatedNow,
            MedicallyUnstable = f.MedicallyUnstable,
            Pregnant = f.Pregnant,
            CurrentUse = f.CurrentUse,
            WithdrawalNow = f.WithdrawalNow,
            SuicideScreen = f.SuicideScreen,
            DangerToOthers = f.DangerToOthers,
            Phq9 = f.Phq9,
            Phq9Difficulty = f.Phq9Difficulty,
            Phq9Item9 = f.Phq9Item9,
            Pcl5 = f.Pcl5,
            Gad7 = f.Gad7,
            Psychosis = f.Psychosis,
            Diagnoses = Diagnoses(f),
            BamUse = f.BamUse,
            BamRisk = f.BamRisk,
            BamProtective = f.BamProtective,
            UseDaysIn30 = f.UseDaysIn30,
            FailedOutpatient = f.FailedOutpatient,
            RiskyUseLikelihood = f.RiskyUseLikelihood,
            RiskyUseConsequence = f.RiskyUseConsequence,
            HasDayStructure = f.HasDayStructure,
            HasNightSupport = f.HasNightSupport,
            ReturnsIn14Days = f.ReturnsIn14Days,
            ReturnsInEpisode = f.ReturnsInEpisode,
            OverdoseInProgram = f.OverdoseInProgram,
            OverdoseIn30Days = f.OverdoseIn30Days,
            Pgsi = f.Pgsi,
            DebtCrisis = f.DebtCrisis,
            Housing = f.Housing,
            CanLiveInRecoveryResidence = f.CanLiveInRecoveryResidence,
            Whodas12 = f.Whodas12,
            Hits = f.Hits,
            PartnerFear = f.PartnerFear,
            ScheduledMinutesPerWeek = f.ScheduledHoursPerWeek is { } hours ? (int)Math.Clamp(hours * 60, -1, 1_000_000) : null,
            Age = f.Age,
            NotApplicable = [.. Marked(f.NotApplicable)],
        };

    // A form without any mark has no list at all.
    private static IEnumerable<PlacementInput> Marked(IEnumerable<string>? codes) =>
        Enum.GetValues<PlacementInput>().Where(input => codes?.Contains(input.ToString(), StringComparer.Ordinal) ?? false);

    private static IReadOnlyList<CriteriaCount>? Diagnoses(FactsForm f)
    {
        CriteriaCount?[] counts =
        [
            f.SubstanceCriteria is { } substance ? new(DisorderKind.Substance, substance) : null,
            f.GamblingCriteria is { } gambling ? new(DisorderKind.Gambling, gambling) : null,
        ];
        return counts.All(c => c is null) ? null : [.. counts.OfType<CriteriaCount>()];
    }
}
