using CsCheck;
using Footbridge.Contracts.Schedule;
using Footbridge.Schedule.Groups;
using Footbridge.Schedule.Meetings;

namespace Footbridge.Unit.Schedule;

public sealed class SeriesTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static int _made;

    [Fact]
    public void A_closed_group_has_as_many_meetings_as_were_planned_whenever_it_moves() =>
        Gen.Select(Gen.Int[2, 30], Gen.Int[0, 6], Gen.Int[1, 100])
            .Sample(
                (meetings, weekday, after) =>
                {
                    var plan = PlanOf(meetings, DayOfWeek.Monday, Monday);
                    var group = TherapyGroup.Start(default, TherapyGroup.Bound(plan, null).Value, NewId);
                    var moved = PlanOf(meetings, (DayOfWeek)weekday, Monday.AddDays(after)) with { Start = new(14, 0) };
                    if (TherapyGroup.Bound(moved, group).Failed(out _, out var bound))
                    {
                        return;
                    }

                    group.Change(bound, Monday, NewId).Succeeded.ShouldBeTrue();
                    Series.Days(group.Patterns.Select(p => p.Slot)).Count().ShouldBe(meetings);
                }
            );

    [Fact]
    public void Somebody_joins_until_the_day_of_the_last_meeting_for_joining()
    {
        var plan = PlanOf(8, DayOfWeek.Monday, Monday) with { JoinUntil = 3 };
        TherapyGroup.Start(default, TherapyGroup.Bound(plan, null).Value, NewId).JoinBy.ShouldBe(Monday.AddDays(14));
    }

    [Fact]
    public void A_closed_group_without_an_end_is_refused() =>
        (PlanOf(8, DayOfWeek.Monday, Monday) with { Meetings = null })
            .Refusal(null)!
            .Code.ShouldBe("schedule.group.closed-needs-end");

    [Theory]
    [InlineData(9, true)]
    [InlineData(12, false)]
    public void A_visit_at_the_hour_of_the_own_group_is_refused(int start, bool refused)
    {
        var (meeting, own) = (MeetingAt(10), MeetingAt(start));
        var refusal = VisitRules.Refusal(meeting, [], default, [own], overbooked: false);
        (refusal is not null).ShouldBe(refused);
    }

    private static Guid NewId() => new(Interlocked.Increment(ref _made), 0, 0, new byte[8]);

    private static GroupMeeting MeetingAt(int hour) =>
        new(new(NewId()), Monday, "A group", "cbt", "day", new(hour, 0), 120, null, null, default, 3, Telehealth: true);

    private static GroupPlan PlanOf(int meetings, DayOfWeek day, DateOnly from) =>
        new("Eight weeks", "cbt", "day", day, new(9, 0), 60, null, default, 8, from, null) { Closed = true, Meetings = meetings };
}
