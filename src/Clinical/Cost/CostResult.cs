namespace Footbridge.Clinical.Cost;

/// <summary>A service of the week and its price.</summary>
/// <param name="Code">Billing code.</param>
/// <param name="Units">Units a week.</param>
/// <param name="CentsPerUnit">Cents a unit.</param>
/// <param name="Cents">Cents a week.</param>
public sealed record CostLine(string Code, int Units, long CentsPerUnit, long Cents);

/// <summary>Who pays what in one week. Payer and person together are the charge; discount and own cost together are the person's share.</summary>
/// <param name="Week">Number of the week, from 1.</param>
/// <param name="ChargeCents">Full charge.</param>
/// <param name="PayerCents">What the payer should pay.</param>
/// <param name="DeductibleCents">Part of the person's share that goes to the deductible.</param>
/// <param name="CopayCents">Part that is copay.</param>
/// <param name="CoinsuranceCents">Part that is coinsurance.</param>
/// <param name="NotCoveredCents">Part that the plan does not cover.</param>
/// <param name="CappedCents">What the out-of-pocket maximum takes off deductible, copay and coinsurance.</param>
/// <param name="PersonCents">The person's share before the sliding fee.</param>
/// <param name="DiscountCents">What the sliding fee takes off.</param>
/// <param name="OwnCents">What the person pays.</param>
public sealed record WeekCost(
    int Week,
    long ChargeCents,
    long PayerCents,
    long DeductibleCents,
    long CopayCents,
    long CoinsuranceCents,
    long NotCoveredCents,
    long CappedCents,
    long PersonCents,
    long DiscountCents,
    long OwnCents
);

/// <summary>A step of the reckoning in words.</summary>
/// <param name="TextKey">Key of the text.</param>
/// <param name="Arguments">Values for its placeholders.</param>
/// <param name="SourceKey">Key of where the figure comes from.</param>
public sealed record CostStep(string TextKey, IReadOnlyList<Argument> Arguments, string SourceKey);

/// <summary>Full charges side by side. Both are charges before any coverage.</summary>
/// <param name="OutpatientCents">Charge for all weeks here.</param>
/// <param name="ResidentialCents">Charge for a usual residential stay.</param>
/// <param name="Days">Days of that stay.</param>
/// <param name="PerDiemCents">Cents a day.</param>
/// <param name="SourceKey">Says that the residential figure is the program's own.</param>
public sealed record CostComparison(long OutpatientCents, long ResidentialCents, int Days, long PerDiemCents, string SourceKey);

/// <summary>An estimate. Not a promise: the plan decides when the claim comes.</summary>
public sealed record CostResult
{
    /// <summary>Services of a week.</summary>
    public required IReadOnlyList<CostLine> Lines { get; init; }

    /// <summary>Full charge of a week.</summary>
    public required long WeeklyChargeCents { get; init; }

    /// <summary>Each week, who pays what.</summary>
    public required IReadOnlyList<WeekCost> Weeks { get; init; }

    /// <summary>What the person pays in an average week: the total over the weeks, half cents up.</summary>
    public required long OwnWeeklyCents { get; init; }

    /// <summary>What the person pays in the most expensive week, usually the first while a deductible runs.</summary>
    public required long HighestWeekCents { get; init; }

    /// <summary>What the person pays over all weeks.</summary>
    public required long OwnTotalCents { get; init; }

    /// <summary>What the payer should pay over all weeks.</summary>
    public required long PayerTotalCents { get; init; }

    /// <summary>What the sliding fee takes off over all weeks.</summary>
    public required long DiscountTotalCents { get; init; }

    /// <summary>Full charge over all weeks.</summary>
    public required long ChargeTotalCents { get; init; }

    /// <summary>Where the household stands on the sliding fee; null when it was not asked for.</summary>
    public required FeeStanding? Standing { get; init; }

    /// <summary>Whether the sliding fee was applied.</summary>
    public required bool SlidingFeeApplied { get; init; }

    /// <summary>How it was reckoned.</summary>
    public required IReadOnlyList<CostStep> Steps { get; init; }

    /// <summary>Residential care beside it; null when there is no figure.</summary>
    public required CostComparison? Comparison { get; init; }
}
