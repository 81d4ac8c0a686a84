namespace Footbridge.Clinical.Placement;

/// <summary>What follows from the facts by definition.</summary>
internal static class FactReadings
{
    /// <summary>Severity by criteria count; gambling has its own bands.</summary>
    public static DisorderSeverity SeverityOf(CriteriaCount count, PlacementSettings s) =>
        count.Kind == DisorderKind.Gambling
            ? Band(count.Met, s.GamblingMild, s.GamblingModerate, s.GamblingSevere)
            : Band(count.Met, s.SubstanceMild, s.SubstanceModerate, s.SubstanceSevere);

    /// <summary>The worst severity of a kind; none when nothing is known.</summary>
    public static DisorderSeverity Severity(this PlacementFacts f, DisorderKind kind, PlacementSettings s) =>
        (f.Diagnoses ?? []).Where(d => d.Kind == kind).Select(d => SeverityOf(d, s)).DefaultIfEmpty(DisorderSeverity.None).Max();

    /// <summary>Greatest count of a kind.</summary>
    public static int MostCriteria(this PlacementFacts f, DisorderKind kind) =>
        (f.Diagnoses ?? []).Where(d => d.Kind == kind).Select(d => d.Met).DefaultIfEmpty(0).Max();

    /// <summary>Withdrawal by judgement, or by a score in at least the lowest band: the worse of the two counts.</summary>
    public static bool InWithdrawal(this PlacementFacts f, PlacementSettings s) =>
        f.WithdrawalNow == true || f.CiwaAr >= s.CiwaMild || f.Cows >= s.CowsMild;

    /// <summary>No safe place to sleep.</summary>
    public static bool NeedsHousing(this PlacementFacts f) => f.Housing is Housing.Homeless or Housing.Unsafe;

    /// <summary>Any sign of suicidality.</summary>
    public static bool Suicidal(this PlacementFacts f) => f.SuicideScreen is > SuicideRisk.None || f.Phq9Item9 >= 1;

    /// <summary>Returns to use in this episode; those of the last 14 days belong to it.</summary>
    public static int Returns(this PlacementFacts f) => Math.Max(f.ReturnsInEpisode ?? 0, f.ReturnsIn14Days ?? 0);

    private static DisorderSeverity Band(int met, int mild, int moderate, int severe) =>
        met >= severe ? DisorderSeverity.Severe
        : met >= moderate ? DisorderSeverity.Moderate
        : met >= mild ? DisorderSeverity.Mild
        : DisorderSeverity.None;
}
