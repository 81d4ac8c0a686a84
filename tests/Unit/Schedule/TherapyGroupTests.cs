using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Groups;

namespace Footbridge.Unit.Schedule;

public class TherapyGroupTests
{
    private static readonly DateOnly Opened = new(2026, 1, 5);
    private static readonly DateOnly Today = new(2026, 3, 10);
    private static readonly UserId Lead = new(new Guid("00000000-0000-7000-8000-000000000001"));
    private static readonly RoomId Room = new(new Guid("00000000-0000-7000-8000-000000000002"));

    private static readonly GroupPlan Plan = new(
        "Staying well",
        "relapse",
        "day",
        DayOfWeek.Monday,
        new(9, 0),
        180,
        Room,
        Lead,
        12,
        Opened,
        null
    );

    private int _made;

    [Fact]
    public void A_new_hour_leaves_past_meetings_as_they_were()
    {
        var group = Group();
        group.Change(Plan with { Day = DayOfWeek.Thursday, From = Today.AddDays(7) }, Today, NewId);
        group.Patterns[0].Slot.NextOn(Opened).ShouldBe(Opened);
    }

    [Fact]
    public void A_new_hour_counts_from_its_day_only()
    {
        var group = Group();
        group.Change(Plan with { Day = DayOfWeek.Thursday, From = Today.AddDays(7) }, Today, NewId);
        group
            .Patterns.Select(p => (p.Day, p.From, p.To))
            .ShouldBe([(DayOfWeek.Monday, Opened, Today.AddDays(6)), (DayOfWeek.Thursday, Today.AddDays(7), null)]);
    }

    [Fact]
    public void A_new_hour_cannot_count_from_a_past_day() =>
        Group()
            .Change(Plan with { Start = new(10, 0), From = Today.AddDays(-1) }, Today, NewId)
            .Problem!.Code.ShouldBe("schedule.group.change-in-past");

    [Fact]
    public void A_later_change_gives_way_to_an_earlier_one_decided_now()
    {
        var group = Group();
        group.Change(Plan with { Start = new(10, 0), From = Today.AddDays(20) }, Today, NewId);
        group.Change(Plan with { Start = new(11, 0), From = Today.AddDays(10) }, Today, NewId);
        group.Patterns.Select(p => p.Start).ShouldBe([new(9, 0), new(11, 0)]);
    }

    [Fact]
    public void A_new_title_needs_no_new_pattern()
    {
        var group = Group();
        group.Change(Plan with { Title = "Staying well together", From = Today }, Today, NewId);
        (group.Title, group.Patterns.Count).ShouldBe(("Staying well together", 1));
    }

    [Fact]
    public void A_group_cannot_be_ended_before_meetings_that_took_place() =>
        Group()
            .Change(Plan with { From = Today, To = Today.AddDays(-2) }, Today, NewId)
            .Problem!.Code.ShouldBe("schedule.group.end-in-past");

    [Fact]
    public void A_facilitator_is_not_booked_twice() =>
        Plan.Clash([Other(Plan.Slot with { Start = new(11, 0) }, null, Lead)])!.Code.ShouldBe("schedule.group.facilitator-busy");

    [Fact]
    public void A_room_is_not_booked_twice() =>
        Plan.Clash([Other(Plan.Slot, Room, default)])!.Code.ShouldBe("schedule.group.room-busy");

    [Fact]
    public void Two_video_groups_need_no_room() =>
        (Plan with { Room = null }).Clash([Other(Plan.Slot, null, default)]).ShouldBeNull();

    [Fact]
    public void The_next_hour_in_the_same_room_is_free() =>
        Plan.Clash([Other(Plan.Slot with { Start = new(12, 0) }, Room, Lead)]).ShouldBeNull();

    [Theory]
    [InlineData("", 180, 12, "core.required")]
    [InlineData("Staying well", 10, 12, "schedule.group.length")]
    [InlineData("Staying well", 481, 12, "schedule.group.length")]
    [InlineData("Staying well", 180, 0, "core.out-of-range")]
    [InlineData("Staying well", 180, 13, "schedule.group.room-too-small")]
    public void A_plan_that_cannot_be_is_refused(string title, int minutes, int capacity, string code) =>
        (Plan with { Title = title, Minutes = minutes, Capacity = capacity }).Refusal(roomSeats: 12)!.Code.ShouldBe(code);

    [Fact]
    public void A_group_past_midnight_is_refused() =>
        (Plan with { Start = new(22, 0), Minutes = 121 }).Refusal(null)!.Code.ShouldBe("schedule.group.length");

    private static OtherGroup Other(Footbridge.Schedule.WeeklySlot slot, RoomId? room, UserId facilitator) =>
        new("How addiction works", slot, room, facilitator);

    private TherapyGroup Group() => TherapyGroup.Start(new GroupId(Guid.Empty), Plan, NewId);

    private Guid NewId() => new(++_made, 0, 0, new byte[8]);
}
