using Footbridge.Clinical.Cost;

namespace Footbridge.Unit.Clinical.Cost;

public sealed class SlidingFees
{
    [Theory]
    [InlineData(1, 15_960, 19_950, 18_360)]
    [InlineData(2, 21_640, 27_050, 24_890)]
    [InlineData(3, 27_320, 34_150, 31_420)]
    [InlineData(4, 33_000, 41_250, 37_950)]
    [InlineData(5, 38_680, 48_350, 44_480)]
    [InlineData(6, 44_360, 55_450, 51_010)]
    [InlineData(7, 50_040, 62_550, 57_540)]
    [InlineData(8, 55_720, 69_650, 64_070)]
    [InlineData(9, 61_400, 76_750, 70_600)]
    public void The_guidelines_are_those_published_for_2026(int household, long contiguous, long alaska, long hawaii) =>
        new[] { PovertyRegion.Contiguous, PovertyRegion.Alaska, PovertyRegion.Hawaii }
            .Select(r => PovertyTable.Of2026.AnnualCents(r, household) / 100)
            .ShouldBe([contiguous, alaska, hawaii]);

    [Fact]
    public void A_household_of_three_with_35_000_stands_at_128_percent_on_the_first_step()
    {
        var standing = Standing(35_000_00, 3);
        (standing.HundredthsOfPercent, standing.Tier, standing.PaysPercent).ShouldBe((12_811, 1, 20));
    }

    // The guideline of one person is 15,960: 100, 133, 166 and 200 percent to the cent, and one cent more.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(15_960_00, 0)]
    [InlineData(15_960_01, 1)]
    [InlineData(21_226_80, 1)]
    [InlineData(21_226_81, 2)]
    [InlineData(26_493_60, 2)]
    [InlineData(26_493_61, 3)]
    [InlineData(31_920_00, 3)]
    [InlineData(31_920_01, 4)]
    public void A_step_ends_at_its_percentage_and_the_next_begins_one_cent_later(long income, int tier) =>
        Standing(income, 1).Tier.ShouldBe(tier);

    [Fact]
    public void Above_the_last_step_the_full_share_is_paid() => Pays(50_000_00, nominal: 0).ShouldBe(10_000);

    [Fact]
    public void The_nominal_fee_counts_each_visit() => Pays(10_000_00, nominal: 500).ShouldBe(1_500);

    [Fact]
    public void The_nominal_fee_is_never_more_than_the_next_step_would_pay() => Pays(10_000_00, nominal: 2_000).ShouldBe(2_000);

    private static long Pays(long income, long nominal) =>
        SlidingFee.Pays(
            Standing(income, 1),
            new SlidingFeeScale { NominalCentsPerVisit = nominal },
            shareCents: 10_000,
            visits: 3
        );

    private static FeeStanding Standing(long income, int household) =>
        SlidingFee.Standing(new() { AnnualIncomeCents = income, Household = household });
}
