using CsCheck;
using Footbridge.Clinical.Cost;

namespace Footbridge.Unit.Clinical.Cost;

/// <summary>Arbitrary requests that can be estimated.</summary>
internal static class CostGen
{
    private static readonly string[] Codes = ["H0015", "90837", "90847"];

    private static readonly Gen<CoverageTerms> Terms = Gen.Select(
        Gen.Bool,
        Gen.Long[0, 20_000],
        Gen.Int[0, 100],
        Gen.Long[0, 500_000],
        Gen.Long[-1, 800_000],
        Gen.Int[-1, 60],
        Gen.Bool,
        (covered, copay, percent, deductible, pocket, days, sliding) =>
            new CoverageTerms
            {
                Covered = covered,
                CopayCentsPerDay = copay,
                CoinsurancePercent = percent,
                DeductibleRemainingCents = deductible,
                OutOfPocketRemainingCents = pocket < 0 ? null : pocket,
                DaysAllowed = days < 0 ? null : days,
                SlidingFeeAllowed = sliding,
            }
    );

    private static readonly Gen<SlidingFeeRequest> Fees = Gen.Select(
        Gen.Long[0, 12_000_000],
        Gen.Int[1, 10],
        Gen.OneOf(Enum.GetValues<PovertyRegion>()),
        Gen.Long[0, 2_000],
        (income, household, region, nominal) =>
            new SlidingFeeRequest
            {
                AnnualIncomeCents = income,
                Household = household,
                Region = region,
                Scale = new() { NominalCentsPerVisit = nominal },
            }
    );

    public static Gen<CostRequest> Requests { get; } =
        Gen.Select(
            Gen.Long[0, 60_000].Array[3],
            Gen.Int[0, 7].Array[3],
            Gen.Int[1, 7],
            Gen.Int[1, 20],
            Gen.Select(Gen.Bool, Terms),
            Gen.Select(Gen.Bool, Fees),
            (prices, units, days, weeks, terms, fee) =>
                new CostRequest
                {
                    Fees = [.. prices.Select((p, i) => new FeeLine(Codes[i], p))],
                    Services = [.. units.Select((u, i) => new PlannedService(Codes[i], u))],
                    DaysPerWeek = days,
                    Weeks = weeks,
                    Coverage = terms.Item1 ? terms.Item2 : null,
                    SlidingFee = fee.Item1 ? fee.Item2 : null,
                    Residential = new(75_000, 28),
                }
        );
}
