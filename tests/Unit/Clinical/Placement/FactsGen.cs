using CsCheck;
using Footbridge.Clinical.Placement;

namespace Footbridge.Unit.Clinical.Placement;

/// <summary>Arbitrary facts, about a third of them unknown.</summary>
internal static class FactsGen
{
    public static Gen<PlacementFacts> Facts { get; } = Gen.Int[0, 9_999].Array[60].Select(Make);

    public static Gen<PlacementSettings> Settings { get; } =
        Gen.Select(Gen.Bool, Gen.Bool)
            .Select((merge, matrix) => new PlacementSettings { MergeLevels = merge, UseRiskMatrix = matrix });

    private static PlacementFacts Make(int[] draws)
    {
        var next = 0;
        var inEpisode = Flag() == true;
        return new()
        {
            CiwaAr = Score(25),
            SeizureOrDeliriumHistory = Flag(),
            DrinksPerDay = Score(12),
            Cows = Score(40),
            DailySedatives = Flag(),
            OpioidUseDisorder = Pick<DisorderSeverity>(),
            OnOpioidMedication = Flag(),
            IntoxicatedNow = Flag(),
            MedicallyUnstable = Flag(),
            Pregnant = Flag(),
            CurrentUse = Flag(),
            WithdrawalNow = Flag(),
            SuicideScreen = Pick<SuicideRisk>(),
            DangerToOthers = Flag(),
            Phq9 = Score(27),
            Phq9Difficulty = Pick<Difficulty>(),
            Phq9Item9 = Score(3),
            Pcl5 = Score(80),
            Gad7 = Score(21),
            Psychosis = Pick<PsychosisState>(),
            Diagnoses = Counts(),
            BamUse = Score(12),
            BamRisk = Score(24),
            BamProtective = Score(24),
            UseDaysIn30 = Score(30),
            FailedOutpatient = Flag(),
            RiskyUseLikelihood = Pick<Likelihood>(),
            RiskyUseConsequence = Pick<Consequence>(),
            HasDayStructure = Flag(),
            HasNightSupport = Flag(),
            ReturnsIn14Days = inEpisode ? Score(4) : null,
            ReturnsInEpisode = inEpisode ? Score(5) : null,
            OverdoseInProgram = inEpisode ? Flag() : null,
            OverdoseIn30Days = Flag(),
            Pgsi = Score(27),
            DebtCrisis = Flag(),
            Housing = Pick<Housing>(),
            CanLiveInRecoveryResidence = Flag(),
            Whodas12 = Score(48),
            Hits = Score(16) + 4,
            PartnerFear = Flag(),
            ScheduledMinutesPerWeek = Score(1500),
            Age = Score(80),
            CurrentLevel = inEpisode ? CareLevel.IntensiveOutpatient : null,
        };

        // Three of ten values are grave enough to count, so that single rules get to speak.
        int? Score(int most)
        {
            var draw = draws[next++];
            return draw < 3_500 ? null
                : draw < 7_000 ? draw % ((most / 4) + 1)
                : draw % (most + 1);
        }

        bool? Flag() => Score(1) is { } yes ? yes == 1 : null;

        T? Pick<T>()
            where T : struct, Enum => Score(Enum.GetValues<T>().Length - 1) is { } index ? Enum.GetValues<T>()[index] : null;

        IReadOnlyList<CriteriaCount>? Counts() =>
            (Score(11), Score(9)) switch
            {
                (null, null) => null,
                (null, { } gambling) => [new(DisorderKind.Gambling, gambling)],
                ({ } substance, null) => [new(DisorderKind.Substance, substance)],
                ({ } substance, { } gambling) => [new(DisorderKind.Substance, substance), new(DisorderKind.Gambling, gambling)],
            };
    }
}
