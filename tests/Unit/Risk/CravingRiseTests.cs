using CsCheck;
using Footbridge.Contracts.Monitoring;
using Footbridge.Contracts.Risk;
using Footbridge.Risk.Listening;

namespace Footbridge.Unit.Risk;

public sealed class CravingRiseTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_rise_of_two_points_over_the_own_mean_is_a_signal() => Rise(2, 2, 3, 2, 1, 4, 4, 4)!.Detail.ShouldBe(["4", "2"]);

    [Fact]
    public void A_smaller_rise_is_none() => Rise(2, 2, 3, 2, 1, 4, 4, 3).ShouldBeNull();

    [Fact]
    public void Too_few_days_before_say_nothing() => Rise(2, 2, 2, 2, 9, 9, 9).ShouldBeNull();

    [Fact]
    public void Too_few_at_all_say_nothing() => Rise(9, 9).ShouldBeNull();

    [Fact]
    public void Days_that_lie_further_back_do_not_count()
    {
        // Five weeks ago it was calm; the fourteen days before the last three are as strong as they are.
        var calm = Enumerable.Range(0, 10).Select(d => At(d, 0));
        var strong = Enumerable.Range(30, 14).Select(d => At(d, 8));
        SignalRules.OfCravingRise(default, calm.Concat(strong)).ShouldBeNull();
    }

    [Fact]
    public void Whoever_is_always_the_same_never_has_a_rise() =>
        Gen.Select(Gen.Int[0, 10], Gen.Int[8, 20]).Sample((level, days) => Rise([.. Enumerable.Repeat(level, days)]) is null);

    [Fact]
    public void A_rise_stays_one_when_every_day_is_harder_by_as_much() =>
        Gen.Select(Gen.Int[0, 5].Array[8, 15], Gen.Int[0, 5])
            .Sample((days, more) => Rise(days) is null == Rise([.. days.Select(d => d + more)]) is null);

    [Fact]
    public void The_order_in_which_check_ins_arrive_does_not_matter() =>
        Gen.Int[0, 10]
            .Array[8, 15]
            .Sample(days =>
            {
                var told = days.Select((craving, day) => At(day, craving)).ToList();
                var backwards = Enumerable.Reverse(told);
                return SignalRules.OfCravingRise(default, told) is null == SignalRules.OfCravingRise(default, backwards) is null;
            });

    private static Signal? Rise(params int[] days) => SignalRules.OfCravingRise(default, days.Select((c, day) => At(day, c)));

    private static CheckInSummary At(int day, int craving) =>
        new(Guid.Empty, default, Start.AddDays(day), 5, craving, Used: false, 7, WantsCall: false);
}
