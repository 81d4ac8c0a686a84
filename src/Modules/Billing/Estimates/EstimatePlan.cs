using Footbridge.Billing.Coverages;
using Footbridge.Billing.Fees;
using Footbridge.Clinical.Cost;

namespace Footbridge.Billing.Estimates;

/// <summary>What care is planned, as far as its cost goes.</summary>
/// <param name="DaysPerWeek">Treatment days a week.</param>
/// <param name="Weeks">Expected weeks.</param>
/// <param name="Services">Services of a week.</param>
public sealed record EstimatePlan(int DaysPerWeek, int Weeks, IReadOnlyList<PlannedService> Services)
{
    /// <summary>The per diem of an intensive outpatient day.</summary>
    public const string DayCode = "H0015";

    /// <summary>What the reckoning is asked.</summary>
    public CostRequest Request(IEnumerable<FeeLine> fees, CostFigures figures, CoverageFacts coverage, IncomeFacts? income) =>
        new()
        {
            Fees = [.. fees],
            Services = [.. Services.Where(s => s.UnitsPerWeek > 0)],
            DaysPerWeek = DaysPerWeek,
            Weeks = Weeks,
            Coverage = coverage.Terms(),
            SlidingFee = income is null
                ? null
                : new()
                {
                    AnnualIncomeCents = income.AnnualCents,
                    Household = income.Household,
                    Region = income.Region,
                    Scale = SlidingFeeScale.Default with { NominalCentsPerVisit = figures.NominalCentsPerVisit },
                },
            Residential = figures.ResidentialPerDiemCents is { } perDiem ? new(perDiem, figures.ResidentialDays) : null,
        };
}
