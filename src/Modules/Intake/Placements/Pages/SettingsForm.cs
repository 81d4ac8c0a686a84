using Footbridge.Clinical.Placement;

namespace Footbridge.Intake.Placements.Pages;

/// <summary>The thresholds that programs change most, as a form binds them. The others keep their values.</summary>
public sealed class SettingsForm
{
    public int BasedOn { get; set; }

    public bool Reset { get; set; }

    public bool UseRiskMatrix { get; set; }

    public bool MergeLevels { get; set; }

    public bool HoldOnWithdrawalHistory { get; set; }

    public int CiwaMild { get; set; }

    public int CiwaModerate { get; set; }

    public int CiwaSevere { get; set; }

    public int CiwaEmergency { get; set; }

    public int CiwaEmergencyWithHistory { get; set; }

    public int HeavyDrinksPerDay { get; set; }

    public int CowsMild { get; set; }

    public int CowsModerate { get; set; }

    public int CowsSevere { get; set; }

    public int CowsEmergency { get; set; }

    public int Phq9WithDifficulty { get; set; }

    public int Phq9Severe { get; set; }

    public int Gad7 { get; set; }

    public int Pcl5 { get; set; }

    public int UseDaysWithFailedOutpatient { get; set; }

    public int UseDaysHigh { get; set; }

    public int WhodasModerate { get; set; }

    public int WhodasSevere { get; set; }

    public int WhodasVerySevere { get; set; }

    public int Hits { get; set; }

    public int Pgsi { get; set; }

    public int MedicationOfferHours { get; set; }

    public int PsychiatricReferralHours { get; set; }

    public static SettingsForm Of(PlacementSettings s, int number) =>
        new()
        {
            BasedOn = number,
            UseRiskMatrix = s.UseRiskMatrix,
            MergeLevels = s.MergeLevels,
            HoldOnWithdrawalHistory = s.HoldOnWithdrawalHistory,
            CiwaMild = s.CiwaMild,
            CiwaModerate = s.CiwaModerate,
            CiwaSevere = s.CiwaSevere,
            CiwaEmergency = s.CiwaEmergency,
            CiwaEmergencyWithHistory = s.CiwaEmergencyWithHistory,
            HeavyDrinksPerDay = s.HeavyDrinksPerDay,
            CowsMild = s.CowsMild,
            CowsModerate = s.CowsModerate,
            CowsSevere = s.CowsSevere,
            CowsEmergency = s.CowsEmergency,
            Phq9WithDifficulty = s.Phq9WithDifficulty,
            Phq9Severe = s.Phq9Severe,
            Gad7 = s.Gad7,
            Pcl5 = s.Pcl5,
            UseDaysWithFailedOutpatient = s.UseDaysWithFailedOutpatient,
            UseDaysHigh = s.UseDaysHigh,
            WhodasModerate = s.WhodasModerate,
            WhodasSevere = s.WhodasSevere,
            WhodasVerySevere = s.WhodasVerySevere,
            Hits = s.Hits,
            Pgsi = s.Pgsi,
            MedicationOfferHours = s.MedicationOfferHours,
            PsychiatricReferralHours = s.PsychiatricReferralHours,
        };

    public PlacementSettings On(PlacementSettings now) =>
        Reset
            ? PlacementSettings.Default
            : now with
            {
                UseRiskMatrix = UseRiskMatrix,
                MergeLevels = MergeLevels,
                HoldOnWithdrawalHistory = HoldOnWithdrawalHistory,
                CiwaMild = CiwaMild,
                CiwaModerate = CiwaModerate,
                CiwaSevere = CiwaSevere,
                CiwaEmergency = CiwaEmergency,
                CiwaEmergencyWithHistory = CiwaEmergencyWithHistory,
                HeavyDrinksPerDay = HeavyDrinksPerDay,
                CowsMild = CowsMild,
                CowsModerate = CowsModerate,
                CowsSevere = CowsSevere,
                CowsEmergency = CowsEmergency,
                Phq9WithDifficulty = Phq9WithDifficulty,
                Phq9Severe = Phq9Severe,
                Gad7 = Gad7,
                Pcl5 = Pcl5,
                UseDaysWithFailedOutpatient = UseDaysWithFailedOutpatient,
                UseDaysHigh = UseDaysHigh,
                WhodasModerate = WhodasModerate,
                WhodasSevere = WhodasSevere,
                WhodasVerySevere = WhodasVerySevere,
                Hits = Hits,
                Pgsi = Pgsi,
                MedicationOfferHours = MedicationOfferHours,
                PsychiatricReferralHours = PsychiatricReferralHours,
            };
}
