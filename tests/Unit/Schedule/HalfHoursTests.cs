using Footbridge.Schedule.Availabilities;

namespace Footbridge.Unit.Schedule;

public class HalfHoursTests
{
    [Fact]
    public void Where_blocks_overlap_the_stricter_counts() =>
        HalfHours.Of([Block(9, 12, Suits.Cannot), Block(9, 21, Suits.Good)])[1, 4].ShouldBe(Suits.Cannot);

    [Fact]
    public void A_block_ends_with_the_half_hour_before_its_end() =>
        HalfHours.Of([Block(7, 8, Suits.Cannot)])[1, 2].ShouldBeNull();

    [Fact]
    public void The_whole_day_has_twenty_eight_half_hours()
    {
        var cells = HalfHours.Of([Block(7, 21, Suits.Good)]);
        Enumerable.Range(0, HalfHours.PerDay).All(i => cells[1, i] == Suits.Good).ShouldBeTrue();
    }

    [Theory]
    [InlineData(9, 9, "core.end-before-start")]
    [InlineData(6, 9, "schedule.availability.hours")]
    [InlineData(9, 22, "schedule.availability.hours")]
    public void Times_that_cannot_be_are_refused(int from, int to, string code) =>
        Block(from, to, Suits.Cannot).Refusal()!.Code.ShouldBe(code);

    private static LifeBlock Block(int from, int to, Suits kind) =>
        new()
        {
            Day = DayOfWeek.Monday,
            From = new(from, 0),
            To = new(to, 0),
            Kind = kind,
            Why = "work",
        };
}
