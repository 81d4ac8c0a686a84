using CsCheck;
using Footbridge.Ui;

namespace Footbridge.Unit.Ui;

public sealed class WeekPlacementTests
{
    [Fact]
    public void A_block_stands_at_its_quarter_hour_for_its_length()
    {
        var place = Place(Block(18, 0, 90)).ShouldHaveSingleItem().Place;
        place.ShouldBe(new WeekPlace(Row: 40, Length: 6, Lane: 0, Lanes: 1));
    }

    [Fact]
    public void Blocks_at_the_same_time_stand_side_by_side_and_later_ones_have_the_day_to_themselves()
    {
        var places = Place(Block(9, 0, 60), Block(9, 30, 60), Block(13, 0, 60)).Select(p => (p.Place.Lane, p.Place.Lanes));
        places.ShouldBe([(0, 2), (1, 2), (0, 1)]);
    }

    [Fact]
    public void A_block_that_begins_before_the_first_hour_or_runs_past_the_last_is_cut()
    {
        WeekPlacement.Rows(new(7, 0), 120, 8, 21).ShouldBe((0, 4));
        WeekPlacement.Rows(new(20, 30), 120, 8, 21).ShouldBe((50, 2));
    }

    [Fact]
    public void No_two_blocks_cover_each_other_while_the_lanes_suffice() =>
        Gen.Select(Gen.Int[0, 40], Gen.Int[1, 8])
            .Array[0, 12]
            .Sample(drawn =>
            {
                var places = Place([.. drawn.Select(d => Block(8 + (d.Item1 / 4), d.Item1 % 4 * 15, d.Item2 * 15))])
                    .Select(p => p.Place)
                    .ToList();
                var clashes =
                    from a in places.Index()
                    from b in places.Index()
                    where a.Index < b.Index && a.Item.Lane == b.Item.Lane && a.Item.Lane < WeekPlacement.MostLanes - 1
                    where a.Item.Row < b.Item.Row + b.Item.Length && b.Item.Row < a.Item.Row + a.Item.Length
                    select (a, b);
                return !clashes.Any() && places.TrueForAll(p => p.Lane < p.Lanes && p.Lanes <= WeekPlacement.MostLanes);
            });

    private static IReadOnlyList<(WeekBlock Block, WeekPlace Place)> Place(params WeekBlock[] blocks) =>
        WeekPlacement.OfDay(blocks, 8, 21);

    private static WeekBlock Block(int hour, int minute, int minutes) =>
        new(UiBench.Tuesday, new TimeOnly(hour, minute), minutes, $"{hour}:{minute}");
}
