using System.Text.Json.Serialization;
using Footbridge.Clinical.Placement;
using Footbridge.Kernel;

namespace Footbridge.Clinical.Diagnosis;

/// <summary>Whether somebody who had a disorder is in remission.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Remission>))]
public enum Remission
{
    /// <summary>Not in remission.</summary>
    None,

    /// <summary>At least 3 and fewer than 12 months without a criterion.</summary>
    Early,

    /// <summary>12 months or more without a criterion.</summary>
    Sustained,
}

/// <summary>What a clinician found.</summary>
public sealed record CriteriaAnswers
{
    /// <summary>A code of <see cref="Disorder.All"/>.</summary>
    public required string Disorder { get; init; }

    /// <summary>Criteria met at any time in the last 12 months.</summary>
    public IReadOnlyList<string> Met { get; init; } = [];

    /// <summary>It is a medicine, taken as prescribed.</summary>
    public bool AsPrescribed { get; init; }

    /// <summary>The most severe it ever was before the last 12 months; none when the criteria were never met.</summary>
    public DisorderSeverity Earlier { get; init; }

    /// <summary>Whole months since any criterion other than craving was last met; null when it is not long ago or not known.</summary>
    public int? MonthsWithout { get; init; }

    /// <summary>Lives where the substance cannot be had, such as a prison or a closed ward.</summary>
    public bool Controlled { get; init; }

    /// <summary>Takes a prescribed medicine in its place, such as methadone, buprenorphine or a nicotine patch.</summary>
    public bool Maintenance { get; init; }
}

/// <summary>What the count says. A proposal: the clinician decides.</summary>
/// <param name="Disorder">The disorder.</param>
/// <param name="Counted">Criteria that count.</param>
/// <param name="Of">Criteria there are.</param>
/// <param name="LeftOut">Criteria that were found and do not count, because it is taken as prescribed.</param>
/// <param name="Severity">Severity; in remission the severity it had.</param>
/// <param name="Remission">Early, sustained or none.</param>
/// <param name="Controlled">In remission in a controlled environment.</param>
/// <param name="OnMaintenance">On maintenance therapy.</param>
/// <param name="IcdCode">ICD-10-CM code; null when there is no disorder.</param>
public sealed record CriteriaFinding(
    string Disorder,
    int Counted,
    int Of,
    IReadOnlyList<string> LeftOut,
    DisorderSeverity Severity,
    Remission Remission,
    bool Controlled,
    bool OnMaintenance,
    string? IcdCode
);

/// <summary>Counts criteria. Pure: the bands are those of DSM-5 (substances 2-3, 4-5, 6 and more; gambling 4-5, 6-7, 8-9).</summary>
public static class CriteriaCounting
{
    /// <summary>Months without a criterion from which a remission is early.</summary>
    public const int EarlyFrom = 3;

    /// <summary>Months without a criterion from which a remission is sustained.</summary>
    public const int SustainedFrom = 12;

    /// <summary>Counts, or says what does not fit together.</summary>
    public static Outcome<CriteriaFinding> Count(CriteriaAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        if (Disorder.Find(answers.Disorder) is not { } disorder)
        {
            return Problem.Invalid("core.choose-one", nameof(answers.Disorder));
        }

        if (answers.Met.Except(disorder.Criteria).Any())
        {
            return Problem.Invalid("clinical.criteria.unknown", nameof(answers.Met));
        }

        if (answers.MonthsWithout is < 0 or > 1200)
        {
            return Problem.Invalid("core.out-of-range", nameof(answers.MonthsWithout), "0", "1200");
        }

        var leftOut = LeftOut(disorder, answers);
        var counted = answers.Met.Distinct().Except(leftOut).ToList();
        if (answers.MonthsWithout >= SustainedFrom && counted.Exists(c => StandsAgainstRemission(disorder, c)))
        {
            return Problem.Rule("clinical.criteria.months-contradict", nameof(answers.MonthsWithout));
        }

        var now = FactReadings.SeverityOf(new(disorder.Kind, counted.Count), PlacementSettings.Default);
        var remission = RemissionOf(now, answers);
        var severity = now == DisorderSeverity.None && remission != Remission.None ? answers.Earlier : now;
        return new CriteriaFinding(
            disorder.Code,
            counted.Count,
            disorder.Criteria.Count,
            leftOut,
            severity,
            remission,
            answers.Controlled && remission != Remission.None && disorder.Kind == DisorderKind.Substance,
            answers.Maintenance && disorder.HasMaintenance && severity != DisorderSeverity.None,
            disorder.IcdFor(severity, remission != Remission.None)
        );
    }

    private static List<string> LeftOut(Disorder disorder, CriteriaAnswers answers) =>
        answers.AsPrescribed && disorder.MayBePrescribed
            ? [.. answers.Met.Distinct().Where(c => c is Criteria.Tolerance or Criteria.Withdrawal)]
            : [];

    // Craving may go on in remission; gambling has no such exception.
    private static bool StandsAgainstRemission(Disorder disorder, string criterion) =>
        criterion != Criteria.Craving || disorder.Kind == DisorderKind.Gambling;

    private static Remission RemissionOf(DisorderSeverity now, CriteriaAnswers answers)
    {
        var everMet = now != DisorderSeverity.None || answers.Earlier != DisorderSeverity.None;
        return !everMet ? Remission.None
            : answers.MonthsWithout >= SustainedFrom ? Remission.Sustained
            : answers.MonthsWithout >= EarlyFrom ? Remission.Early
            : Remission.None;
    }
}
