using System.Globalization;
using Footbridge.Clinical.Placement;
using Footbridge.Clinical.Reviews;
using Footbridge.Kernel;

namespace Footbridge.Care.Reviews;

/// <summary>What a clinician adds to a review that the record does not hold: measured values with their day, and what was heard. Null is
/// not known.</summary>
internal sealed record ReviewMeasures
{
    public int? Phq9Before { get; init; }

    public DateOnly? Phq9BeforeOn { get; init; }

    public int? Phq9Now { get; init; }

    public DateOnly? Phq9On { get; init; }

    public int? BamUse { get; init; }

    public DateOnly? BamOn { get; init; }

    public SuicideRisk? Suicide { get; init; }

    public DateOnly? SuicideOn { get; init; }

    public bool? HomeUnsafe { get; init; }

    public bool? AgreedReduction { get; init; }

    public bool? Outreach { get; init; }

    public StayEnding? Ending { get; init; }

    public bool? InformedDiscussion { get; init; }

    /// <summary>What is wrong, or null.</summary>
    public Problem? Fault(DateOnly today) =>
        Score(Phq9Before, nameof(Phq9Before), 27)
        ?? Score(Phq9Now, nameof(Phq9Now), 27)
        ?? Score(BamUse, nameof(BamUse), 12)
        ?? Day(Phq9Before is not null, Phq9BeforeOn, nameof(Phq9BeforeOn), today)
        ?? Day(Phq9Now is not null, Phq9On, nameof(Phq9On), today)
        ?? Day(BamUse is not null, BamOn, nameof(BamOn), today)
        ?? Day(Suicide is not null, SuicideOn, nameof(SuicideOn), today);

    /// <summary>Puts them into the evidence.</summary>
    public ReviewEvidence Into(ReviewEvidence evidence) =>
        evidence with
        {
            Phq9Before = Of(Phq9Before, Phq9BeforeOn),
            Phq9Now = Of(Phq9Now, Phq9On),
            BamUse = Of(BamUse, BamOn),
            Suicide = Suicide is { } risk && SuicideOn is { } on ? new(risk, on) : null,
            HomeUnsafe = HomeUnsafe,
            AgreedReduction = AgreedReduction,
            // What the record knows of outreach counts before what is remembered.
            Outreach = evidence.Outreach == true ? true : Outreach,
            Ending = Ending,
            InformedDiscussion = InformedDiscussion,
        };

    private static Measured? Of(int? value, DateOnly? on) => value is { } v && on is { } day ? new(v, day) : null;

    private static Problem? Score(int? value, string field, int most) =>
        value < 0 || value > most
            ? Problem.Invalid("core.out-of-range", field, "0", most.ToString(CultureInfo.InvariantCulture))
            : null;

    private static Problem? Day(bool measured, DateOnly? on, string field, DateOnly today) =>
        !measured ? null
        : on is null ? Problem.Invalid("care.review.day-needed", field)
        : on > today ? Problem.Invalid("core.date-in-future", field)
        : null;
}
