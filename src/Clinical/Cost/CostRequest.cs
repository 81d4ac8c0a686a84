using Footbridge.Kernel;

namespace Footbridge.Clinical.Cost;

/// <summary>A price of the fee schedule.</summary>
/// <param name="Code">Billing code, such as <c>H0015</c>.</param>
/// <param name="CentsPerUnit">Cents a unit.</param>
public sealed record FeeLine(string Code, long CentsPerUnit);

/// <summary>A service planned for each week.</summary>
/// <param name="Code">Billing code.</param>
/// <param name="UnitsPerWeek">Units a week.</param>
public sealed record PlannedService(string Code, int UnitsPerWeek);

/// <summary>Coverage as read from the card or heard on the phone, entered by hand.</summary>
public sealed record CoverageTerms
{
    /// <summary>Whether the plan covers these services at all.</summary>
    public required bool Covered { get; init; }

    /// <summary>Copay in cents for each day of treatment; 0 for none.</summary>
    public long CopayCentsPerDay { get; init; }

    /// <summary>Coinsurance: whole percent that the person pays after the deductible, 0-100.</summary>
    public int CoinsurancePercent { get; init; }

    /// <summary>What is left of the deductible, in cents.</summary>
    public long DeductibleRemainingCents { get; init; }

    /// <summary>What is left to the out-of-pocket maximum, in cents; null when the plan has none or it is unknown.</summary>
    public long? OutOfPocketRemainingCents { get; init; }

    /// <summary>Treatment days that are authorized or left of a limit; null for no limit.</summary>
    public int? DaysAllowed { get; init; }

    /// <summary>Whether the payer's contract allows the sliding fee on the person's share.</summary>
    public bool SlidingFeeAllowed { get; init; }
}

/// <summary>Residential care to compare with: the program's own figures, not published ones.</summary>
/// <param name="PerDiemCents">Cents a day.</param>
/// <param name="Days">Usual days of a stay.</param>
public sealed record ResidentialFigures(long PerDiemCents, int Days);

/// <summary>What the estimate is made from.</summary>
public sealed record CostRequest
{
    /// <summary>Fee schedule.</summary>
    public required IReadOnlyList<FeeLine> Fees { get; init; }

    /// <summary>Services a week.</summary>
    public required IReadOnlyList<PlannedService> Services { get; init; }

    /// <summary>Treatment days a week, 1-7: copays, day limits and nominal fees go by them.</summary>
    public required int DaysPerWeek { get; init; }

    /// <summary>Expected weeks of treatment, 1-104.</summary>
    public required int Weeks { get; init; }

    /// <summary>Coverage, or null for none.</summary>
    public CoverageTerms? Coverage { get; init; }

    /// <summary>Income and household, or null when the sliding fee was not asked for.</summary>
    public SlidingFeeRequest? SlidingFee { get; init; }

    /// <summary>Residential care to compare with, or null.</summary>
    public ResidentialFigures? Residential { get; init; }

    /// <summary>What is missing or impossible; empty when an estimate can be made.</summary>
    public IReadOnlyList<Problem> Check()
    {
        List<Problem> problems = [];
        Demand(Weeks is >= 1 and <= 104, "clinical.cost.weeks", nameof(Weeks));
        Demand(DaysPerWeek is >= 1 and <= 7, "clinical.cost.days", nameof(DaysPerWeek));
        Demand(Services.Count > 0, "clinical.cost.no-services", nameof(Services));
        Demand(Services.All(s => s.UnitsPerWeek is >= 0 and <= 1000), "clinical.cost.units", nameof(Services));
        Demand(Fees.All(f => f.CentsPerUnit is >= 0 and <= MostCents), "clinical.cost.amount", nameof(Fees));
        foreach (var code in Services.Select(s => s.Code).Distinct(StringComparer.Ordinal))
        {
            var prices = Fees.Count(f => string.Equals(f.Code, code, StringComparison.Ordinal));
            Demand(prices == 1, prices == 0 ? "clinical.cost.no-fee" : "clinical.cost.two-fees", nameof(Fees), code);
        }

        if (Coverage is { } c)
        {
            Demand(c.CoinsurancePercent is >= 0 and <= 100, "clinical.cost.percent", nameof(c.CoinsurancePercent));
            Demand(c.CopayCentsPerDay is >= 0 and <= MostCents, "clinical.cost.amount", nameof(c.CopayCentsPerDay));
            Demand(
                c.DeductibleRemainingCents is >= 0 and <= MostCents,
                "clinical.cost.amount",
                nameof(c.DeductibleRemainingCents)
            );
            Demand(c.OutOfPocketRemainingCents is null or >= 0, "clinical.cost.amount", nameof(c.OutOfPocketRemainingCents));
            Demand(c.DaysAllowed is null or >= 0, "clinical.cost.days", nameof(c.DaysAllowed));
        }

        if (SlidingFee is { } fee)
        {
            var steps = fee.Scale.Tiers;
            Demand(fee.AnnualIncomeCents is >= 0 and <= 100 * MostCents, "clinical.cost.income", nameof(fee.AnnualIncomeCents));
            Demand(fee.Household is >= 1 and <= 50, "clinical.cost.household", nameof(fee.Household));
            Demand(fee.Scale.NominalCentsPerVisit is >= 0 and <= 2000, "clinical.cost.nominal", nameof(fee.Scale));
            Demand(
                steps.All(t => t.PaysPercent is >= 0 and <= 100)
                    && steps
                        .Zip(steps.Skip(1))
                        .All(p => p.First.UpToPercent < p.Second.UpToPercent && p.First.PaysPercent <= p.Second.PaysPercent)
                    && steps.All(t => t.UpToPercent > fee.Scale.NominalUpToPercent),
                "clinical.cost.steps",
                nameof(fee.Scale)
            );
        }

        if (Residential is { } stay)
        {
            Demand(stay.PerDiemCents is >= 0 and <= MostCents, "clinical.cost.amount", nameof(stay.PerDiemCents));
            Demand(stay.Days is >= 0 and <= 366, "clinical.cost.days", nameof(stay.Days));
        }

        return problems;

        void Demand(bool holds, string code, string field, params string[] arguments)
        {
            if (!holds)
            {
                problems.Add(Problem.Invalid(code, field, arguments));
            }
        }
    }

    /// <summary>One million dollars: more is a slip of the pen.</summary>
    private const long MostCents = 100_000_000;
}
