using CsCheck;
using Footbridge.Care.Reviews;

namespace Footbridge.Unit.Care;

public sealed class ReviewRuleTests
{
    private static readonly DateOnly Admitted = new(2026, 3, 2);

    [Fact]
    public void The_first_review_is_due_after_a_week() => ReviewRule.Default.FirstDue(Admitted).ShouldBe(Admitted.AddDays(7));

    [Theory]
    [InlineData(0, 7)]
    [InlineData(7, 14)]
    [InlineData(21, 28)]
    [InlineData(27, 34)]
    [InlineData(28, 42)]
    [InlineData(42, 56)]
    public void Weekly_in_the_first_four_weeks_and_every_other_week_after(int reviewedAfter, int nextAfter) =>
        ReviewRule.Default.NextDue(Admitted, Admitted.AddDays(reviewedAfter)).ShouldBe(Admitted.AddDays(nextAfter));

    [Fact]
    public void A_program_may_set_other_intervals() =>
        new ReviewRule(EarlyWeeks: 2, EarlyEvery: 5, LaterEvery: 30)
            .NextDue(Admitted, Admitted.AddDays(14))
            .ShouldBe(Admitted.AddDays(44));

    [Fact]
    public void A_later_review_never_makes_the_next_one_earlier() =>
        Gen.Select(Gen.Int[0, 200], Gen.Int[0, 200])
            .Sample(
                (a, b) =>
                {
                    var (first, second) = (Math.Min(a, b), Math.Max(a, b));
                    ReviewRule
                        .Default.NextDue(Admitted, Admitted.AddDays(first))
                        .ShouldBeLessThanOrEqualTo(ReviewRule.Default.NextDue(Admitted, Admitted.AddDays(second)));
                }
            );
}
