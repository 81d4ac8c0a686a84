using Footbridge.Contracts.Demo;
using Footbridge.Contracts.Schedule;
using Footbridge.Schedule.Availabilities;
using Footbridge.Schedule.Groups;
using Footbridge.Schedule.Meetings;
using Footbridge.Schedule.Rooms;
using Footbridge.Schedule.Weeks;

namespace Footbridge.Slices.Schedule;

public class GroupTests
{
    [Theory, Engines]
    public async Task A_moved_group_meets_at_the_old_hour_before_and_at_the_new_one_after(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var group = clinic.Group("day", DayOfWeek.Monday);
        var monday = clinic.Next(DayOfWeek.Monday);
        var moved = clinic.PlanOf(group) with { Start = new(13, 0), From = monday.AddDays(7) };
        (await SaveAsync(clinic, group.Id, moved)).Problem.ShouldBeNull();
        var starts = new[]
        {
            (await clinic.MeetingAsync(group.Id, monday))!.Start,
            (await clinic.MeetingAsync(group.Id, monday.AddDays(7)))!.Start,
        };
        starts.ShouldBe([new(9, 0), new(13, 0)]);
    }

    [Theory, Engines]
    public async Task A_group_that_is_moved_twice_does_not_end_where_the_later_hour_would_have_begun(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var group = clinic.Group("day", DayOfWeek.Monday);
        var monday = clinic.Next(DayOfWeek.Monday);
        await SaveAsync(clinic, group.Id, clinic.PlanOf(group) with { Start = new(13, 0), From = monday.AddDays(28) });
        var detail = (
            await clinic.AskAsync<GroupDetail.Input, GroupDetail.Output>(clinic.Staff(RoleCodes.Director), new(group.Id))
        ).Value;
        var sooner = detail.Plan with { Start = new(14, 0), From = monday.AddDays(14) };
        await clinic.DoAsync<SaveGroup.Input, GroupId>(clinic.Staff(RoleCodes.Director), new(group.Id, detail.Version, sooner));
        (await clinic.MeetingAsync(group.Id, monday.AddDays(42))).ShouldNotBeNull().Start.ShouldBe(new(14, 0));
    }

    [Theory, Engines]
    public async Task Of_two_who_change_a_group_at_once_the_second_is_told(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var group = clinic.Group("day", DayOfWeek.Monday);
        await SaveAsync(clinic, group.Id, clinic.PlanOf(group) with { Start = new(10, 0), Minutes = 120 });
        var second = await SaveAsync(clinic, group.Id, clinic.PlanOf(group) with { Start = new(11, 0), Minutes = 60 });
        second.Problem!.Code.ShouldBe("core.changed-meanwhile");
    }

    [Theory, Engines]
    public async Task A_facilitator_is_not_booked_twice(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var monday = clinic.Group("day", DayOfWeek.Monday);
        var plan = clinic.PlanOf(monday) with { Title = "Another", Room = null, Start = new(11, 0), Minutes = 60 };
        (await SaveAsync(clinic, null, plan)).Problem!.Code.ShouldBe("schedule.group.facilitator-busy");
    }

    [Theory, Engines]
    public async Task A_room_is_not_booked_twice(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var monday = clinic.Group("day", DayOfWeek.Monday);
        var other = clinic.Group("day", DayOfWeek.Thursday).Facilitator;
        var plan = clinic.PlanOf(monday) with { Title = "Another", Facilitator = other };
        (await SaveAsync(clinic, null, plan)).Problem!.Code.ShouldBe("schedule.group.room-busy");
    }

    [Theory, Engines]
    public async Task A_new_group_shows_up_with_all_its_seats(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var id = (await SaveAsync(clinic, null, Saturday(clinic))).Value;
        var overview = (
            await clinic.AskAsync<GroupsOverview.Input, GroupsOverview.Output>(clinic.Staff(RoleCodes.Director), new(null))
        ).Value;
        overview.Groups.Single(g => g.Id == id).Left.ShouldBe(8);
    }

    [Theory, Engines]
    public async Task A_form_sent_twice_plans_one_group(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var director = clinic.Staff(RoleCodes.Director);
        var first = await clinic.DoAsync<SaveGroup.Input, GroupId>(director, new(null, 0, Saturday(clinic)), "one-key");
        var second = await clinic.DoAsync<SaveGroup.Input, GroupId>(director, new(null, 0, Saturday(clinic)), "one-key");
        second.Value.ShouldBe(first.Value);
    }

    [Theory, Engines]
    public async Task A_cancelled_meeting_is_not_on_the_timetable(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var group = clinic.Group("day", DayOfWeek.Monday);
        var monday = clinic.Next(DayOfWeek.Monday);
        await CancelAsync(clinic, group, monday);
        (await clinic.MeetingAsync(group.Id, monday)).ShouldBeNull();
    }

    [Theory, Engines]
    public async Task A_cancelled_meeting_can_take_place_after_all(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var group = clinic.Group("day", DayOfWeek.Monday);
        var monday = clinic.Next(DayOfWeek.Monday);
        await CancelAsync(clinic, group, monday);
        await clinic.DoAsync<RestoreMeeting.Input, Done>(clinic.Staff(RoleCodes.Counselor), new(group.Id, monday));
        (await clinic.MeetingAsync(group.Id, monday)).ShouldNotBeNull();
    }

    [Theory, Engines]
    public async Task A_day_without_a_meeting_cannot_be_cancelled(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var outcome = await CancelAsync(clinic, clinic.Group("day", DayOfWeek.Monday), clinic.Next(DayOfWeek.Friday));
        outcome.Problem!.Code.ShouldBe("schedule.meeting.none-that-day");
    }

    [Theory, Engines]
    public async Task Cancelling_says_why(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var outcome = await CancelAsync(clinic, clinic.Group("day", DayOfWeek.Monday), clinic.Next(DayOfWeek.Monday), " ");
        outcome.Problem!.Code.ShouldBe("schedule.meeting.reason-missing");
    }

    [Theory, Engines]
    public async Task The_timetable_of_a_day_holds_its_groups_and_no_other(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var meetings = await clinic.InScopeAsync(
            clinic.SystemCaller,
            s => s.GetRequiredService<ITimetable>().OnAsync(clinic.Next(DayOfWeek.Monday), CancellationToken.None)
        );
        meetings
            .Select(m => m.Group)
            .ShouldBe(clinic.Story.Groups.Where(g => g.Day == DayOfWeek.Monday).Select(g => g.Id), ignoreOrder: true);
    }

    [Theory, Engines]
    public async Task A_room_in_use_cannot_be_closed(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = clinic.Story.Rooms[0];
        var outcome = await clinic.DoAsync<SaveRoom.Input, RoomId>(
            clinic.Staff(RoleCodes.Director),
            new(room.Id, 0, room.Site, room.Name, room.Capacity, Active: false)
        );
        outcome.Problem!.Code.ShouldBe("schedule.room.in-use");
    }

    [Theory, Engines]
    public async Task Two_rooms_of_a_site_do_not_share_a_name(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = clinic.Story.Rooms[0];
        var outcome = await clinic.DoAsync<SaveRoom.Input, RoomId>(
            clinic.Staff(RoleCodes.Director),
            new(null, 0, room.Site, room.Name, 10, Active: true)
        );
        outcome.Problem!.Code.ShouldBe("schedule.room.name-taken");
    }

    [Theory, Engines]
    public async Task A_group_is_not_moved_to_an_hour_at_which_a_member_is_elsewhere(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (monday, thursday) = (clinic.Group("day", DayOfWeek.Monday), clinic.Group("evening", DayOfWeek.Thursday));
        var client = await clinic.PersonAsync();
        await clinic.AssignAsync(client, monday.Id, clinic.Today);
        await clinic.AssignAsync(client, thursday.Id, clinic.Today);
        var moved = clinic.PlanOf(thursday) with { Day = DayOfWeek.Monday, Start = new(10, 0) };
        (await SaveAsync(clinic, thursday.Id, moved)).Problem!.Code.ShouldBe("schedule.group.members-busy");
    }

    [Theory, Engines]
    public async Task The_roster_says_whom_the_hour_does_not_suit(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var group = clinic.Group("day", DayOfWeek.Monday);
        var client = await clinic.PersonAsync();
        await clinic.AssignAsync(client, group.Id, clinic.Today);
        await clinic.TellAsync(client, Suits.RatherNot, DayOfWeek.Monday, 8, 10);
        var detail = (
            await clinic.AskAsync<GroupDetail.Input, GroupDetail.Output>(clinic.Staff(RoleCodes.Counselor), new(group.Id))
        ).Value;
        detail.Members.Single().Conflicts.Single().Kind.ShouldBe(ConflictKind.RatherNot);
    }

    private static GroupPlan Saturday(Clinic clinic) =>
        clinic.PlanOf(clinic.Group("day", DayOfWeek.Monday)) with
        {
            Title = "Saturday walk and talk",
            Day = DayOfWeek.Saturday,
            Capacity = 8,
        };

    private static Task<Outcome<GroupId>> SaveAsync(Clinic clinic, GroupId? group, GroupPlan plan) =>
        clinic.DoAsync<SaveGroup.Input, GroupId>(clinic.Staff(RoleCodes.Director), new(group, 0, plan));

    private static Task<Outcome<Done>> CancelAsync(Clinic clinic, DemoGroup group, DateOnly on, string reason = "Snow.") =>
        clinic.DoAsync<CancelMeeting.Input, Done>(clinic.Staff(RoleCodes.Counselor), new(group.Id, on, reason));
}
