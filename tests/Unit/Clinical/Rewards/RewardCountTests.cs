using CsCheck;
using Footbridge.Clinical.Draws.Rewards;

namespace Footbridge.Unit.Clinical.Rewards;

/// <summary>What an occasion earns, given those before it.</summary>
public sealed class RewardCountTests
{
    private static readonly RewardSchedule Fishbowl = RewardLibrary.Find("fishbowl")!;
    private static readonly RewardSchedule Voucher = RewardLibrary.Find("voucher")!;

    private static readonly Gen<RewardTurn[]> Turns = Gen.Int[0, 4].Select(i => (RewardTurn)i).Array[0, 60];

    private static readonly Gen<FishbowlTerms> Bowls = Gen.Select(
        Gen.Int[1, 5],
        Gen.Int[0, 4],
        Gen.Int[5, 40],
        (first, rise, most) => Fishbowl.Fishbowl! with { FirstDraws = first, Rise = rise, MostDraws = most }
    );

    [Fact]
    public void Draws_rise_by_one_with_each_time_in_a_row() => DrawsOf("MMMM").ShouldBe([1, 2, 3, 4]);

    [Fact]
    public void After_something_was_found_the_count_begins_again_at_one_draw() => DrawsOf("MMMFMM").ShouldBe([1, 2, 3, 0, 1, 2]);

    [Fact]
    public void After_a_miss_without_a_word_the_count_begins_again_at_one_draw() => DrawsOf("MMXM").ShouldBe([1, 2, 0, 1]);

    [Fact]
    public void An_excused_absence_holds_the_count() => DrawsOf("MMEM").ShouldBe([1, 2, 0, 3]);

    [Fact]
    public void A_result_that_is_still_to_come_holds_the_count() => DrawsOf("MWM").ShouldBe([1, 0, 2]);

    [Fact]
    public void Draws_rise_up_to_the_cap_and_stay_there()
    {
        var most = Fishbowl.Fishbowl!.MostDraws;
        var draws = DrawsOf(new string('M', most + 5));
        draws.ShouldBe(Enumerable.Range(1, most + 5).Select(n => Math.Min(n, most)));
    }

    [Fact]
    public void Vouchers_grow_with_a_bonus_for_each_third_in_a_row() =>
        RewardCount.Of(Voucher, Read("MMMM")).Select(e => e.Cents).ShouldBe([250, 375, 500 + 1000, 625]);

    [Fact]
    public void Vouchers_begin_again_with_the_first_value() =>
        RewardCount.Of(Voucher, Read("MMFM")).Select(e => e.Cents).ShouldBe([250, 375, 0, 250]);

    [Fact]
    public void Draws_of_any_bowl_are_those_of_the_times_in_a_row() =>
        Gen.Select(Bowls, Turns)
            .Sample(
                (bowl, turns) =>
                {
                    var earned = RewardCount.Of(Fishbowl with { Fishbowl = bowl }, turns);
                    return turns
                        .Select((turn, i) => turn == RewardTurn.Met ? Expected(bowl, turns[..(i + 1)]) : 0)
                        .SequenceEqual(earned.Select(e => e.Draws));
                }
            );

    [Fact]
    public void No_occasion_earns_more_than_the_cap_or_less_than_nothing() =>
        Gen.Select(Bowls, Turns)
            .Sample(
                (bowl, turns) =>
                    RewardCount
                        .Of(Fishbowl with { Fishbowl = bowl }, turns)
                        .All(e => e.Draws >= 0 && e.Draws <= bowl.MostDraws && e.Cents == 0)
            );

    [Fact]
    public void What_was_earned_is_never_touched_by_what_comes_later() =>
        Gen.Select(Turns, Turns)
            .Sample(
                (before, after) =>
                    RewardCount
                        .Of(Fishbowl, [.. before, .. after])
                        .Take(before.Length)
                        .SequenceEqual(RewardCount.Of(Fishbowl, before))
            );

    [Fact]
    public void Excused_absences_change_nothing_of_what_the_others_earn() =>
        Turns.Sample(turns =>
        {
            var withoutExcused = turns.Where(t => t != RewardTurn.Excused).ToArray();
            var earned = RewardCount.Of(Voucher, turns).Where((_, i) => turns[i] != RewardTurn.Excused);
            return earned.SequenceEqual(RewardCount.Of(Voucher, withoutExcused));
        });

    [Fact]
    public void What_is_left_is_never_more_than_either_limit_leaves() =>
        Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 100_000], Gen.Int[0, 120_000], Gen.Int[0, 120_000], Gen.Int[0, 20_000])
            .Sample(
                (year, month, givenYear, givenMonth, cents) =>
                {
                    var room = new RewardRoom(year, month, givenYear, givenMonth);
                    return room.Fits(cents) == (cents == 0 || (givenYear + cents <= year && givenMonth + cents <= month));
                }
            );

    // Counted backwards from the end: a second way to the same number.
    private static int Expected(FishbowlTerms bowl, RewardTurn[] turns)
    {
        var row = turns
            .Reverse()
            .TakeWhile(t => t is not (RewardTurn.Found or RewardTurn.Missed))
            .Count(t => t == RewardTurn.Met);
        return Math.Min(bowl.MostDraws, bowl.FirstDraws + (bowl.Rise * (row - 1)));
    }

    private static IEnumerable<int> DrawsOf(string turns) => RewardCount.Of(Fishbowl, Read(turns)).Select(e => e.Draws);

    private static IEnumerable<RewardTurn> Read(string turns) =>
        turns.Select(c =>
            c switch
            {
                'M' => RewardTurn.Met,
                'F' => RewardTurn.Found,
                'X' => RewardTurn.Missed,
                'E' => RewardTurn.Excused,
                _ => RewardTurn.Waiting,
            }
        );
}
