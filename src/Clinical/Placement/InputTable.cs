using System.Text;
using Footbridge.Kernel;
using static Footbridge.Clinical.Placement.PlacementInput;

namespace Footbridge.Clinical.Placement;

/// <summary>One input: how it is read, which dimension asks for it, when it matters and which values are possible.</summary>
/// <param name="Input">The input.</param>
/// <param name="Dimension">Dimension that asks for it, 1-6.</param>
/// <param name="Read">The value, or null when unknown.</param>
internal sealed record InputEntry(PlacementInput Input, int Dimension, Func<PlacementFacts, Argument?> Read)
{
    /// <summary>Greatest possible value of a scale; null when the input is not a number.</summary>
    public int? Most { get; init; }

    /// <summary>Least possible value of a scale.</summary>
    public int Least { get; init; }

    /// <summary>Whether knowing it could change the result.</summary>
    public Func<PlacementFacts, PlacementSettings, bool> Matters { get; init; } = (_, _) => true;

    /// <summary>Whether it must be found out today, given what else is known.</summary>
    public Func<PlacementFacts, PlacementSettings, bool> Today { get; init; } = (_, _) => false;

    public string Name { get; } = InputTable.Kebab(Input.ToString());
}

/// <summary>All inputs, read as a table.</summary>
internal static class InputTable
{
    public static IReadOnlyList<InputEntry> All { get; } =
    [
        Score(CiwaAr, 1, 67, f => f.CiwaAr) with
        {
            Today = (f, s) => f.DrinksPerDay >= s.HeavyDrinksPerDay || f.WithdrawalNow == true || f.DailySedatives == true,
        },
        Flag(SeizureOrDeliriumHistory, 1, f => f.SeizureOrDeliriumHistory) with
        {
            Today = (f, s) => f.CiwaAr >= s.CiwaMild,
        },
        Score(DrinksPerDay, 1, 200, f => f.DrinksPerDay),
        Score(Cows, 1, 48, f => f.Cows) with
        {
            Today = (f, _) => f.WithdrawalNow == true,
        },
        Flag(DailySedatives, 1, f => f.DailySedatives),
        Pick(OpioidUseDisorder, 1, f => f.OpioidUseDisorder),
        Flag(OnOpioidMedication, 1, f => f.OnOpioidMedication) with
        {
            Matters = (f, _) => f.OpioidUseDisorder is null or >= DisorderSeverity.Moderate,
        },
        Flag(IntoxicatedNow, 1, f => f.IntoxicatedNow),
        Flag(MedicallyUnstable, 2, f => f.MedicallyUnstable),
        Flag(Pregnant, 2, f => f.Pregnant),
        Flag(CurrentUse, 2, f => f.CurrentUse) with
        {
            Matters = (f, _) => f.Pregnant != false,
        },
        Flag(WithdrawalNow, 2, f => f.WithdrawalNow) with
        {
            Matters = (f, _) => f.Pregnant != false,
        },
        Pick(SuicideScreen, 3, f => f.SuicideScreen) with
        {
            Today = (f, _) => f.Phq9Item9 >= 1,
        },
        Flag(DangerToOthers, 3, f => f.DangerToOthers),
        Score(Phq9, 3, 27, f => f.Phq9),
        Pick(Phq9Difficulty, 3, f => f.Phq9Difficulty) with
        {
            Matters = (f, s) => f.Phq9 >= s.Phq9WithDifficulty && f.Phq9 < s.Phq9Severe,
        },
        Score(Phq9Item9, 3, 3, f => f.Phq9Item9),
        Score(Pcl5, 3, 80, f => f.Pcl5),
        Score(Gad7, 3, 21, f => f.Gad7),
        Pick(Psychosis, 3, f => f.Psychosis),
        new(
            Diagnoses,
            4,
            f => f.Diagnoses is null ? null : Argument.Number(f.Diagnoses.Select(d => d.Met).DefaultIfEmpty(0).Max())
        ),
        Score(BamUse, 4, 12, f => f.BamUse),
        Score(BamRisk, 4, 24, f => f.BamRisk),
        Score(BamProtective, 4, 24, f => f.BamProtective),
        Score(UseDaysIn30, 4, 30, f => f.UseDaysIn30),
        Flag(FailedOutpatient, 4, f => f.FailedOutpatient) with
        {
            Matters = (f, s) =>
                f.UseDaysIn30 is null || (f.UseDaysIn30 >= s.UseDaysWithFailedOutpatient && f.UseDaysIn30 < s.UseDaysHigh),
        },
        Pick(RiskyUseLikelihood, 4, f => f.RiskyUseLikelihood) with
        {
            Matters = (_, s) => s.UseRiskMatrix,
        },
        Pick(RiskyUseConsequence, 4, f => f.RiskyUseConsequence) with
        {
            Matters = (_, s) => s.UseRiskMatrix,
        },
        Flag(HasDayStructure, 4, f => f.HasDayStructure) with
        {
            Matters = NightMatters,
        },
        Flag(HasNightSupport, 4, f => f.HasNightSupport) with
        {
            Matters = NightMatters,
        },
        Score(ReturnsIn14Days, 4, 14 * 24, f => f.ReturnsIn14Days) with
        {
            Matters = DuringEpisode,
        },
        Score(ReturnsInEpisode, 4, 9999, f => f.ReturnsInEpisode) with
        {
            Matters = DuringEpisode,
        },
        Flag(OverdoseInProgram, 4, f => f.OverdoseInProgram) with
        {
            Matters = DuringEpisode,
        },
        Flag(OverdoseIn30Days, 4, f => f.OverdoseIn30Days),
        Score(Pgsi, 4, 27, f => f.Pgsi),
        Flag(DebtCrisis, 4, f => f.DebtCrisis) with
        {
            Matters = (f, s) => f.Severity(DisorderKind.Gambling, s) == DisorderSeverity.Severe,
        },
        Pick(PlacementInput.Housing, 5, f => f.Housing),
        Flag(CanLiveInRecoveryResidence, 5, f => f.CanLiveInRecoveryResidence) with
        {
            Matters = (f, _) => f.NeedsHousing(),
        },
        Score(Whodas12, 5, 48, f => f.Whodas12),
        Score(Hits, 5, 20, f => f.Hits) with
        {
            Least = 4,
        },
        Flag(PartnerFear, 5, f => f.PartnerFear),
        new(ScheduledMinutesPerWeek, 6, f => f.ScheduledMinutesPerWeek is { } m ? Argument.Hours(m) : null)
        {
            Most = 7 * 24 * 60,
            Matters = (f, _) => f.CurrentLevel == CareLevel.IntensiveOutpatient,
        },
        Score(Age, 6, 120, f => f.Age),
    ];

    private static readonly Dictionary<PlacementInput, InputEntry> ByInput = All.ToDictionary(e => e.Input);

    public static InputEntry Of(PlacementInput input) => ByInput[input];

    public static IReadOnlyList<Problem> Check(PlacementFacts facts)
    {
        var scales = All.Where(e => e.Most is { } most && e.Read(facts) is { } v && (v.Value < e.Least || v.Value > most))
            .Select(e => Problem.Invalid("clinical.facts.out-of-range", e.Input.ToString(), $"{e.Least}", $"{e.Most}"));
        var counts = (facts.Diagnoses ?? [])
            .Select(d => (d.Met, Most: d.Kind == DisorderKind.Gambling ? 9 : 11))
            .Where(d => d.Met < 0 || d.Met > d.Most)
            .Select(d => Problem.Invalid("clinical.facts.out-of-range", nameof(PlacementFacts.Diagnoses), "0", $"{d.Most}"));
        return [.. scales, .. counts];
    }

    /// <summary>A name of code as part of a resource key: <c>ReturnsIn14Days</c> becomes <c>returns-in-14-days</c>.</summary>
    public static string Kebab(string name)
    {
        var key = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var begins =
                char.IsUpper(name[i])
                || (
                    char.IsDigit(name[i])
                    && i > 0
                    && char.IsLower(name[i - 1])
                    && i + 1 < name.Length
                    && char.IsDigit(name[i + 1])
                );
            if (begins && i > 0)
            {
                key.Append('-');
            }

            key.Append(char.ToLowerInvariant(name[i]));
        }

        return key.ToString();
    }

    private static bool NightMatters(PlacementFacts f, PlacementSettings s) =>
        s.UseRiskMatrix && f.RiskyUseLikelihood == Likelihood.Moderate && f.RiskyUseConsequence == Consequence.Serious;

    private static bool DuringEpisode(PlacementFacts f, PlacementSettings s) => f.CurrentLevel is not null;

    private static InputEntry Score(PlacementInput input, int dimension, int most, Func<PlacementFacts, int?> read) =>
        new(input, dimension, f => read(f) is { } value ? Argument.Number(value) : null) { Most = most };

    private static InputEntry Flag(PlacementInput input, int dimension, Func<PlacementFacts, bool?> read) =>
        new(input, dimension, f => read(f) is { } yes ? Argument.Key(yes ? "clinical.value.yes" : "clinical.value.no") : null);

    private static InputEntry Pick<T>(PlacementInput input, int dimension, Func<PlacementFacts, T?> read)
        where T : struct, Enum =>
        new(
            input,
            dimension,
            f => read(f) is { } value ? Argument.Key($"clinical.value.{Kebab(typeof(T).Name)}.{Kebab(value.ToString())}") : null
        );
}
