using System.Text.RegularExpressions;
using Footbridge.Contracts.Demo;
using Footbridge.Contracts.Schedule;
using Footbridge.Schedule.Groups;
using Footbridge.Schedule.Meetings;
using Footbridge.Slices.Security;

namespace Footbridge.Slices.Schedule;

/// <summary>Forms and lists begin with what is true of the meeting now.</summary>
public sealed class MeetingFormTests
{
    [Fact]
    public async Task The_form_that_moves_a_meeting_begins_with_the_room_it_is_in_now()
    {
        await using var web = await WebClinic.OpenAsync();
        var clinic = web.Clinic;
        var (group, monday) = (clinic.Group("day", DayOfWeek.Monday), clinic.Next(DayOfWeek.Monday));
        var other = FreeRoom(clinic, group);
        await MoveAsync(clinic, group, monday, other);
        var counselor = await web.StaffAsync(RoleCodes.Counselor);
        var page = await counselor.Http.GetStringAsync(
            $"/groups/{group.Id.Value}/meetings/{monday:yyyy-MM-dd}",
            TestContext.Current.CancellationToken
        );
        SelectedIn(page, "Moving.Room").ShouldBe($"{other.Value}");
    }

    [Theory, Engines]
    public async Task A_meeting_says_which_room_it_is_in_and_leaves_the_others_where_they_are(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (group, monday) = (clinic.Group("day", DayOfWeek.Monday), clinic.Next(DayOfWeek.Monday));
        var other = FreeRoom(clinic, group);
        await MoveAsync(clinic, group, monday, other);
        (await DetailAsync(clinic, group.Id, monday)).Room.ShouldBe(other);
        (await DetailAsync(clinic, group.Id, monday.AddDays(7))).Room.ShouldBe(group.Room);
    }

    [Theory, Engines]
    public async Task The_hour_of_a_meeting_that_does_not_take_place_is_free_for_a_make_up(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (evening, video) = (clinic.Group("evening", DayOfWeek.Monday), clinic.Group("telehealth", DayOfWeek.Monday));
        var (client, monday) = (await clinic.PersonAsync(), clinic.Next(DayOfWeek.Monday));
        await clinic.AssignAsync(client, evening.Id, clinic.Today);
        var counselor = clinic.Staff(RoleCodes.Counselor);
        await clinic.DoAsync<CancelMeeting.Input, Done>(counselor, new(evening.Id, monday, "Snow."));
        var page = (await clinic.AskAsync<MakeUpChoices.Input, MakeUpChoices.Output>(counselor, new(client))).Value;
        // A week later both take place, at the same hour.
        page.Choices.Where(c => c.Meeting.Group == video.Id).Select(c => c.Meeting.On).ShouldBe([monday]);
        var planned = await clinic.DoAsync<PlanMakeUp.Input, Done>(counselor, new(client, evening.Id, monday, video.Id, monday));
        planned.Problem.ShouldBeNull();
    }

    [Theory, Engines]
    public async Task The_page_of_a_group_counts_a_guest_among_the_seats_taken_like_the_list_of_groups(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var group = clinic.Group("day", DayOfWeek.Monday).Id;
        await RosterTests.GuestAsync(clinic, await clinic.PersonAsync(), group, clinic.Next(DayOfWeek.Monday));
        var counselor = clinic.Staff(RoleCodes.Counselor);
        var list = (await clinic.AskAsync<GroupsOverview.Input, GroupsOverview.Output>(counselor, new(null))).Value;
        var page = (await clinic.AskAsync<GroupDetail.Input, GroupDetail.Output>(counselor, new(group))).Value;
        (page.Taken, list.Groups.Single(g => g.Id == group).Taken).ShouldBe((1, 1));
    }

    private static RoomId FreeRoom(Clinic clinic, DemoGroup group) =>
        clinic.Story.Rooms.First(r => clinic.Story.Groups.All(g => g.Day != group.Day || g.Room != r.Id)).Id;

    private static async Task MoveAsync(Clinic clinic, DemoGroup group, DateOnly on, RoomId room) =>
        (
            await clinic.DoAsync<MoveMeeting.Input, Done>(
                clinic.Staff(RoleCodes.Counselor),
                new(group.Id, on, group.Start, group.Minutes, room, "Burst pipe.", Quiet: true)
            )
        ).Problem.ShouldBeNull();

    private static async Task<MeetingView> DetailAsync(Clinic clinic, GroupId group, DateOnly on) =>
        (await clinic.AskAsync<MeetingDetail.Input, MeetingView>(clinic.Staff(RoleCodes.Counselor), new(group, on))).Value;

    // What a list of choices begins with.
    private static string? SelectedIn(string page, string name)
    {
        var list = Regex.Match(page, $"<select[^>]*name=\"{Regex.Escape(name)}\".*?</select>", RegexOptions.Singleline);
        var option = Regex.Match(list.Value, "<option[^>]*\\bselected\\b[^>]*>");
        return Regex.Match(option.Value, "value=\"([^\"]*)\"").Groups[1].Value;
    }
}
