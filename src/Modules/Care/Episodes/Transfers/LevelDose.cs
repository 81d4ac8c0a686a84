namespace Footbridge.Care.Episodes.Transfers;

/// <summary>Hours and days a week that belong to the levels this program gives. Hours of 2.1 and the border to the next level are of
/// public sources (SAMHSA Advisory 2021 on TIP 47; Medicare); the rest is the program's own. What it does not give is a discharge to
/// another program.</summary>
internal sealed record LevelDose(int FewestHours, int MostHours, int FewestDays, int MostDays)
{
    /// <summary>Levels given here, lowest first.</summary>
    public static IReadOnlyList<string> Given { get; } = ["1.5", "1.7", Admission.Level, "2.5"];

    /// <summary>The dose of a level; null when it is not given here.</summary>
    public static LevelDose? Of(string level) =>
        level switch
        {
            "1.5" or "1.7" => new(1, 8, 1, 5),
            Admission.Level => new(Admission.FewestHours, Admission.MostHours, Admission.FewestDays, Admission.MostDays),
            "2.5" => new(20, 40, 4, 7),
            _ => null,
        };
}
