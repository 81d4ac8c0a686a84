using CsCheck;
using Footbridge.Schedule.Availabilities;

namespace Footbridge.Unit.Schedule;

public class PaintedWeekTests
{
    // Any half hour is empty, or of any kind with any reason.
    private static readonly Gen<char> Letters =
        from painted in Gen.Int[0, 2]
        from kind in Gen.Int[0, 2]
        from why in Gen.Int[0, 8]
        select painted == 0 ? '.' : PaintedWeek.Letter((Suits)kind, LifeBlock.Reasons[why]);

    private static readonly Gen<string> Weeks = Letters.Array[PaintedWeek.Length].Select(letters => new string(letters));

    [Fact]
    public void What_was_painted_comes_back_as_it_was() =>
        Weeks.Sample(week => PaintedWeek.Write(PaintedWeek.Read(week)!).ShouldBe(week));

    [Fact]
    public void Every_painted_week_makes_blocks_that_can_be_saved() =>
        Weeks.Sample(week => PaintedWeek.Read(week)!.ShouldAllBe(b => b.Refusal() == null));

    [Fact]
    public void No_two_blocks_of_a_day_that_are_alike_touch() =>
        Weeks.Sample(week =>
        {
            var blocks = PaintedWeek.Read(week)!;
            blocks
                .Any(a => blocks.Any(b => a.Day == b.Day && a.To == b.From && (a.Kind, a.Why) == (b.Kind, b.Why)))
                .ShouldBeFalse();
        });

    [Fact]
    public void Neighbouring_half_hours_become_one_block() =>
        PaintedWeek
            .Read(Week(monday: "....AAAA"))!
            .ShouldHaveSingleItem()
            .ShouldBe(
                new()
                {
                    Day = DayOfWeek.Monday,
                    From = new(9, 0),
                    To = new(11, 0),
                    Kind = Suits.Cannot,
                    Why = "work",
                }
            );

    [Fact]
    public void The_last_letters_are_those_of_Sunday() =>
        PaintedWeek
            .Read(new string('.', PaintedWeek.Length - 1) + "9")!
            .ShouldHaveSingleItem()
            .ShouldBe(
                new()
                {
                    Day = DayOfWeek.Sunday,
                    From = new(20, 30),
                    To = new(21, 0),
                    Kind = Suits.Good,
                    Why = "other",
                }
            );

    [Fact]
    public void Where_blocks_overlap_the_stricter_is_drawn() =>
        PaintedWeek.Write([Block(9, 12, Suits.Good), Block(10, 11, Suits.Cannot)])[..10].ShouldBe("....11AA11");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("....")]
    public void A_week_that_did_not_arrive_whole_is_none(string? cells) => PaintedWeek.Read(cells).ShouldBeNull();

    [Fact]
    public void A_letter_that_means_nothing_makes_no_week() => PaintedWeek.Read(Week(monday: "Z")).ShouldBeNull();

    private static string Week(string monday) => monday.PadRight(PaintedWeek.Length, '.');

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
