using Footbridge.Schedule.Weeks;

namespace Footbridge.Unit.Schedule;

public class FreeHoursTests
{
    [Fact]
    public void A_day_without_meetings_is_free_all_day() => Free([Span(8, 21)], []).ShouldBe([Span(8, 21)]);

    [Fact]
    public void What_is_taken_in_the_middle_leaves_both_ends() =>
        Free([Span(8, 21)], [Span(9, 12), Span(17, 20)]).ShouldBe([Span(8, 9), Span(12, 17), Span(20, 21)]);

    [Fact]
    public void What_begins_before_opening_and_ends_after_closing_leaves_nothing() =>
        Free([Span(9, 12)], [Span(8, 13)]).ShouldBeEmpty();

    [Fact]
    public void Hours_that_follow_each_other_are_one() => Free([Span(12, 16), Span(8, 12)], []).ShouldBe([Span(8, 16)]);

    [Fact]
    public void Less_than_half_an_hour_is_no_hour_to_plan_with() =>
        Free([Span(8, 12)], [new(new(8, 15), new(11, 45))]).ShouldBeEmpty();

    [Fact]
    public void Nothing_is_free_where_nothing_is_open() => Free([], [Span(9, 12)]).ShouldBeEmpty();

    private static IReadOnlyList<GridSpan> Free(IReadOnlyList<GridSpan> open, IReadOnlyList<GridSpan> taken) =>
        FreeHours.Of(open, taken);

    private static GridSpan Span(int from, int to) => new(new(from, 0), new(to, 0));
}
