using System.Globalization;
using Footbridge.Clinical.Placement;
using Footbridge.Contracts.Demo;
using Footbridge.Intake.Placements;

namespace Footbridge.Intake.Demo;

/// <summary>What an assessment of an invented person found.</summary>
internal static class DemoFacts
{
    public static PlacementFacts Of(DemoStory story, DemoClient client)
    {
        var name = client.Id.Value.ToString("N", CultureInfo.InvariantCulture);
        int Whole(int from, int to, string what) => story.Whole(from, to, "fact", what, name);
        var alcohol = client.Focus == "alcohol";
        var opioids = client.Focus == "opioids";
        var gambling = client.Focus == "gambling";
        var substance = client.Focus is not ("gambling" or "gaming");
        return new PlacementFacts
        {
            CiwaAr = alcohol ? Whole(1, 7, "ciwa") : null,
            SeizureOrDeliriumHistory = alcohol ? false : null,
            DrinksPerDay = alcohol ? Whole(0, 6, "drinks") : null,
            Cows = opioids ? Whole(0, 4, "cows") : null,
            DailySedatives = false,
            OpioidUseDisorder = opioids ? DisorderSeverity.Severe : DisorderSeverity.None,
            OnOpioidMedication = opioids ? Whole(0, 2, "medication") > 0 : null,
            IntoxicatedNow = false,
            MedicallyUnstable = false,
            CurrentUse = true,
            WithdrawalNow = false,
            SuicideScreen = client.CoOccurring is null ? SuicideRisk.None : (SuicideRisk)Whole(0, 1, "suicide"),
            DangerToOthers = false,
            Phq9 = Whole(client.CoOccurring == "depression" ? 12 : 3, client.CoOccurring == "depression" ? 19 : 9, "phq9"),
            Phq9Difficulty = Difficulty.Somewhat,
            Phq9Item9 = 0,
            Gad7 = Whole(client.CoOccurring == "anxiety" ? 15 : 2, client.CoOccurring == "anxiety" ? 20 : 9, "gad7"),
            Pcl5 = client.CoOccurring == "ptsd" ? Whole(34, 56, "pcl5") : null,
            Psychosis = PsychosisState.None,
            Diagnoses =
                gambling ? [new(DisorderKind.Gambling, Whole(5, 9, "criteria"))]
                : substance ? [new(DisorderKind.Substance, Whole(4, 9, "criteria"))]
                : null,
            UseDaysIn30 = Whole(9, 27, "days"),
            FailedOutpatient = Whole(0, 2, "failed") == 0,
            OverdoseIn30Days = false,
            Pgsi = gambling ? Whole(9, 22, "pgsi") : null,
            Housing = Housing.Stable,
            Whodas12 = Whole(6, 16, "whodas"),
            Hits = 4,
            PartnerFear = false,
            Age = RecordedFacts.AgeOn(client.Person.BornOn, story.Today),
            NotApplicable = client.Person.Sex == "male" ? [PlacementInput.Pregnant] : [],
        };
    }
}
