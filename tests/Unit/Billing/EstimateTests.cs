using System.Text.Json;
using Footbridge.Billing.Coverages;
using Footbridge.Billing.Estimates;
using Footbridge.Billing.Fees;
using Footbridge.Clinical.Cost;

namespace Footbridge.Unit.Billing;

public class EstimateTests
{
    private static readonly FeeLine[] Fees = [new("H0015", 18_500), new("80305", 2_200)];
    private static readonly EstimatePlan Plan = new(3, 12, [new("H0015", 3), new("80305", 0)]);

    private static readonly CoverageFacts Commercial = new()
    {
        Kind = CoverageKind.Commercial,
        Payer = "Cedarline Health",
        Covered = true,
        CopayCentsPerDay = 2_000,
        DeductibleLeftCents = 30_000,
    };

    [Fact]
    public void Services_without_units_are_left_out() =>
        Plan.Request(Fees, CostFigures.Default, Commercial, null).Services.Select(s => s.Code).ShouldBe(["H0015"]);

    [Fact]
    public void No_coverage_leaves_the_payer_out() =>
        Plan.Request(Fees, CostFigures.Default, CoverageFacts.Unknown, null).Coverage.ShouldBeNull();

    [Fact]
    public void The_sliding_fee_is_looked_at_only_when_asked_for() =>
        Plan.Request(Fees, CostFigures.Default, Commercial, null).SlidingFee.ShouldBeNull();

    [Fact]
    public void A_kept_estimate_reads_back_as_it_was_said()
    {
        var request = Plan.Request(Fees, CostFigures.Default with { ResidentialPerDiemCents = 68_000 }, Commercial, Income());
        var result = CostEstimate.For(request).Value;
        var made = Estimate.Of(default, default, 1, default, null, "Cedarline Health", request, result).Made();
        JsonSerializer.Serialize(made.Result).ShouldBe(JsonSerializer.Serialize(result));
    }

    [Fact]
    public void Weeks_that_cost_the_same_are_told_once()
    {
        var result = CostEstimate.For(Plan.Request(Fees, CostFigures.Default, Commercial, null)).Value;
        CostWords.Together(result.Weeks).Select(w => (w.First, w.Last)).ShouldBe([(1, 1), (2, 12)]);
    }

    [Fact]
    public void The_weeks_told_together_are_all_weeks()
    {
        var coverage = Commercial with { DaysAllowed = 20, CoinsurancePercent = 20, OutOfPocketLeftCents = 90_000 };
        var result = CostEstimate.For(Plan.Request(Fees, CostFigures.Default, coverage, null)).Value;
        CostWords.Together(result.Weeks).Sum(w => (w.Last - w.First + 1) * w.Cost.OwnCents).ShouldBe(result.OwnTotalCents);
    }

    [Fact]
    public void A_payer_needs_a_name() =>
        (Commercial with { Payer = "" }).Refusal()!.Code.ShouldBe("billing.coverage.payer-missing");

    [Fact]
    public void A_persons_word_needs_a_reason() =>
        (Income() with { Proof = "self-attested" }).Refusal()!.Code.ShouldBe("billing.income.reason-missing");

    [Theory]
    [InlineData("", "Day", 100, "billing.fee.code")]
    [InlineData("H 15", "Day", 100, "billing.fee.code")]
    [InlineData("H0015", "", 100, "core.required")]
    [InlineData("H0015", "Day", -1, "clinical.cost.amount")]
    public void A_price_that_cannot_be_is_refused(string code, string words, long cents, string problem) =>
        new FeeFacts(code, words, "", "day", cents, true).Refusal()!.Code.ShouldBe(problem);

    private static IncomeFacts Income() =>
        new()
        {
            Household = 3,
            AnnualCents = 3_500_000,
            Proof = "pay-stub",
        };
}
