using CsCheck;
using Footbridge.Clinical.Cost;

namespace Footbridge.Unit.Clinical.Cost;

public sealed class CostEstimates
{
    // 3 x 250.00 + 150.00 = 900.00 a week.
    private static readonly CostRequest Plain = new()
    {
        Fees = [new("H0015", 25_000), new("90837", 15_000)],
        Services = [new("H0015", 3), new("90837", 1)],
        DaysPerWeek = 3,
        Weeks = 2,
    };

    [Fact]
    public void Payer_and_person_together_are_the_charge() =>
        CostGen.Requests.Sample(r => CostEstimate.For(r).Value.Weeks.All(w => w.PayerCents + w.PersonCents == w.ChargeCents));

    [Fact]
    public void Discount_and_own_cost_together_are_the_persons_share() =>
        CostGen.Requests.Sample(r => CostEstimate.For(r).Value.Weeks.All(w => w.DiscountCents + w.OwnCents == w.PersonCents));

    [Fact]
    public void No_amount_is_negative() =>
        CostGen.Requests.Sample(r =>
            CostEstimate
                .For(r)
                .Value.Weeks.All(w =>
                    new[]
                    {
                        w.PayerCents,
                        w.DeductibleCents,
                        w.CopayCents,
                        w.CoinsuranceCents,
                        w.NotCoveredCents,
                        w.CappedCents,
                        w.DiscountCents,
                        w.OwnCents,
                    }.All(c => c >= 0)
                )
        );

    [Fact]
    public void Nobody_pays_more_than_the_charge() =>
        CostGen.Requests.Sample(r => CostEstimate.For(r).Value.Weeks.All(w => w.OwnCents <= w.ChargeCents));

    [Fact]
    public void More_income_never_costs_less() =>
        Gen.Select(CostGen.Requests, Gen.Long[0, 5_000_000])
            .Where((r, _) => r.SlidingFee is not null)
            .Sample(
                (request, more) =>
                {
                    var fee = request.SlidingFee.ShouldNotBeNull();
                    var richer = request with { SlidingFee = fee with { AnnualIncomeCents = fee.AnnualIncomeCents + more } };
                    return CostEstimate.For(richer).Value.OwnTotalCents >= CostEstimate.For(request).Value.OwnTotalCents;
                }
            );

    [Fact]
    public void Deductible_and_copays_stop_at_the_out_of_pocket_maximum() =>
        CostGen
            .Requests.Where(r => r.Coverage is { Covered: true, OutOfPocketRemainingCents: not null })
            .Sample(r =>
                CostEstimate.For(r).Value.Weeks.Sum(w => w.PersonCents - w.NotCoveredCents)
                <= r.Coverage?.OutOfPocketRemainingCents
            );

    [Fact]
    public void Without_coverage_the_person_owes_the_charge() => Own(Plain).ShouldBe([90_000, 90_000]);

    [Fact]
    public void A_copay_counts_once_for_each_treatment_day() =>
        Own(
                Plain with
                {
                    Coverage = new() { Covered = true, CopayCentsPerDay = 3_000 },
                }
            )
            .ShouldBe([9_000, 9_000]);

    [Fact]
    public void The_deductible_comes_first_and_coinsurance_on_the_rest() =>
        Own(
                Plain with
                {
                    Coverage = new()
                    {
                        Covered = true,
                        DeductibleRemainingCents = 100_000,
                        CoinsurancePercent = 20,
                    },
                }
            )
            .ShouldBe([90_000, 10_000 + 16_000]);

    [Fact]
    public void Days_beyond_the_limit_are_the_persons() =>
        Own(
                Plain with
                {
                    Coverage = new() { Covered = true, DaysAllowed = 4 },
                }
            )
            .ShouldBe([0, 60_000]);

    [Fact]
    public void The_sliding_fee_waits_for_the_payers_contract() =>
        CostEstimate.For(WithFee(allowed: false)).Value.SlidingFeeApplied.ShouldBeFalse();

    [Fact]
    public void The_sliding_fee_lowers_the_share_where_the_contract_allows_it() =>
        Own(WithFee(allowed: true)).ShouldBe([1_800, 1_800]);

    [Fact]
    public void The_residential_figure_stands_beside_it_as_the_programs_own()
    {
        var comparison = CostEstimate.For(Plain with { Residential = new(75_000, 28) }).Value.Comparison.ShouldNotBeNull();
        (comparison.OutpatientCents, comparison.ResidentialCents).ShouldBe((180_000, 2_100_000));
        comparison.SourceKey.ShouldBe("clinical.source.program-figure");
    }

    [Fact]
    public void A_service_without_a_price_is_refused_by_its_code()
    {
        var problem = CostEstimate.For(Plain with { Services = [new("H0004", 1)] }).Problem.ShouldNotBeNull();
        (problem.Code, problem.Arguments?[0]).ShouldBe(("clinical.cost.no-fee", "H0004"));
    }

    [Theory]
    [InlineData(0, 3, "clinical.cost.weeks")]
    [InlineData(105, 3, "clinical.cost.weeks")]
    [InlineData(2, 0, "clinical.cost.days")]
    [InlineData(2, 8, "clinical.cost.days")]
    public void An_impossible_week_is_refused(int weeks, int days, string code) =>
        CostEstimate.For(Plain with { Weeks = weeks, DaysPerWeek = days }).Problem.ShouldNotBeNull().Code.ShouldBe(code);

    [Theory]
    [InlineData(5, 1, 2, 3)]
    [InlineData(4, 1, 3, 1)]
    [InlineData(1, 49, 100, 0)]
    [InlineData(1, 50, 100, 1)]
    public void Half_a_cent_is_rounded_up(long cents, long part, long of, long expected) =>
        Cents.Share(cents, part, of).ShouldBe(expected);

    private static CostRequest WithFee(bool allowed) =>
        Plain with
        {
            Coverage = new()
            {
                Covered = true,
                CopayCentsPerDay = 3_000,
                SlidingFeeAllowed = allowed,
            },
            SlidingFee = new() { AnnualIncomeCents = 35_000_00, Household = 3 },
        };

    private static IEnumerable<long> Own(CostRequest request) => CostEstimate.For(request).Value.Weeks.Select(w => w.OwnCents);
}
