using Footbridge.Contracts.Schedule;
using Footbridge.Contracts.Sessions;
using Footbridge.Schedule.Meetings;
using Footbridge.Sessions.Meetings;
using Footbridge.Sessions.Pass;
using Footbridge.Slices.Care;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Schedule;

/// <summary>A client who says that they will be late or cannot come is heard by those who wait, and finds another meeting.</summary>
public sealed class WordTests
{
    [Theory, Engines]
    public async Task Who_leads_the_meeting_and_the_primary_counselor_see_who_will_be_late_and_others_do_not(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.AdmittedPersonAsync();
        var group = clinic.Group("day", DayOfWeek.Thursday);
        await clinic.AssignAsync(client, group.Id, clinic.Today);
        (await LateAsync(clinic, client, group.Id, clinic.Next(DayOfWeek.Thursday), 20)).Problem.ShouldBeNull();
        var seen = new List<int>();
        foreach (var who in new[] { group.Facilitator, clinic.Counselor(), clinic.Staff(RoleCodes.Medical).User!.Value })
        {
            seen.Add((await HeardAsync(clinic, who)).Count);
        }

        seen.ShouldBe([1, 1, 0]);
        var line = (await HeardAsync(clinic, group.Facilitator)).Single();
        (line.Client, line.Word.MinutesLate, line.Word.CannotCome).ShouldBe((client, 20, false));
    }

    [Theory, Engines]
    public async Task Who_cannot_come_chooses_another_meeting_of_the_week_that_has_a_seat_and_its_hours(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.AdmittedPersonAsync();
        var (group, thursday) = (clinic.Group("day", DayOfWeek.Thursday).Id, clinic.Next(DayOfWeek.Thursday));
        await clinic.AssignAsync(client, group, clinic.Today);
        (await MeetingAsync(clinic, client, group, thursday)).Choices.ShouldBeEmpty();
        (await AwayAsync(clinic, client, group, thursday, "A cold.")).Problem.ShouldBeNull();
        var page = await MeetingAsync(clinic, client, group, thursday);
        page.WeekMinutes.ShouldBe(9 * 60);
        page.Word!.Words.ShouldBe("A cold.");
        page.Choices.ShouldNotBeEmpty();
        page.Choices.ShouldAllBe(c =>
            c.Left > 0
            && c.Meeting.Group != group
            && c.Meeting.On >= clinic.Today
            && c.Meeting.On <= clinic.Next(DayOfWeek.Sunday)
        );
        var choice = page.Choices[^1].Meeting;
        (await ChooseAsync(clinic, client, group, thursday, choice)).Problem.ShouldBeNull();
        (await clinic.RosterAsync(choice.Group, choice.On)).ShouldContain(client);
        var after = await MeetingAsync(clinic, client, group, thursday);
        (after.MakeUp!.Group, after.MakeUp.On, after.MakeUp.MissedOn).ShouldBe((choice.Group, choice.On, (DateOnly?)thursday));
        (await ChooseAsync(clinic, client, group, thursday, page.Choices[0].Meeting)).Problem.ShouldNotBeNull();
    }

    [Theory, Engines]
    public async Task What_was_said_is_taken_back_before_the_start_and_the_other_seat_is_let_go(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.AdmittedPersonAsync();
        var (group, thursday) = (clinic.Group("day", DayOfWeek.Thursday).Id, clinic.Next(DayOfWeek.Thursday));
        await clinic.AssignAsync(client, group, clinic.Today);
        await AwayAsync(clinic, client, group, thursday);
        var choice = (await MeetingAsync(clinic, client, group, thursday)).Choices.Last(c => c.Meeting.On > clinic.Today).Meeting;
        await ChooseAsync(clinic, client, group, thursday, choice);
        (await BackAsync(clinic, client, group, thursday)).Problem.ShouldBeNull();
        (await MeetingAsync(clinic, client, group, thursday)).Word.ShouldBeNull();
        (await clinic.RosterAsync(choice.Group, choice.On)).ShouldNotContain(client);
        (await BackAsync(clinic, client, group, thursday)).Problem!.Code.ShouldBe("schedule.word.none");
    }

    [Theory, Engines]
    public async Task Who_said_they_cannot_come_is_excused_when_the_session_is_opened_and_expected_again_once_it_is_taken_back(
        Engine engine
    )
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (first, second) = (await clinic.AdmittedPersonAsync(), await clinic.PersonAsync("Somebody", "Else"));
        var group = clinic.Group("evening", DayOfWeek.Tuesday).Id;
        await clinic.AssignAsync(first, group, clinic.Today);
        await clinic.AssignAsync(second, group, clinic.Today);
        (await AwayAsync(clinic, first, group, clinic.Today)).Problem.ShouldBeNull();
        var opened = await clinic.DoAsync<OpenSession.Input, SessionId>(
            clinic.Staff(RoleCodes.Counselor),
            new(group, clinic.Today)
        );
        opened.Problem.ShouldBeNull();
        (await StateAsync(clinic, first), await StateAsync(clinic, second)).ShouldBe((Attendance.Excused, Attendance.Expected));
        (await AwayAsync(clinic, second, group, clinic.Today)).Problem.ShouldBeNull();
        (await BackAsync(clinic, first, group, clinic.Today)).Problem.ShouldBeNull();
        (await StateAsync(clinic, first), await StateAsync(clinic, second)).ShouldBe((Attendance.Expected, Attendance.Excused));
    }

    [Theory, Engines]
    public async Task Nobody_says_they_cannot_come_once_the_meeting_has_begun_and_late_is_said_while_it_lasts(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.AdmittedPersonAsync();
        // It is ten in the morning, and the group began at nine.
        var group = clinic.Group("day", DayOfWeek.Tuesday);
        await clinic.AssignAsync(client, group.Id, clinic.Today);
        (await AwayAsync(clinic, client, group.Id, clinic.Today)).Problem!.Code.ShouldBe("schedule.word.begun");
        (await LateAsync(clinic, client, group.Id, clinic.Today, 30)).Problem.ShouldBeNull();
        clinic.Clock.Advance(TimeSpan.FromHours(5));
        (await LateAsync(clinic, client, group.Id, clinic.Today, 30)).Problem!.Code.ShouldBe("schedule.word.begun");
    }

    [Theory, Engines]
    public async Task Nobody_speaks_of_a_meeting_that_is_not_theirs_or_does_not_take_place(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.AdmittedPersonAsync();
        var (group, thursday) = (clinic.Group("day", DayOfWeek.Thursday).Id, clinic.Next(DayOfWeek.Thursday));
        (await LateAsync(clinic, client, group, thursday, 20)).Problem!.Code.ShouldBe("schedule.word.no-meeting");
        await clinic.AssignAsync(client, group, clinic.Today);
        (await LateAsync(clinic, client, group, thursday, 17)).Problem!.Field.ShouldBe("MinutesLate");
        await clinic.DoAsync<CancelMeeting.Input, Done>(clinic.Staff(RoleCodes.Counselor), new(group, thursday, "Snow."));
        (await LateAsync(clinic, client, group, thursday, 20)).Problem!.Code.ShouldBe("schedule.meeting.is-cancelled");
    }

    [Theory, Engines]
    public async Task A_meeting_without_a_seat_is_not_among_the_choices_and_cannot_be_chosen(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.AdmittedPersonAsync();
        var (group, thursday) = (clinic.Group("day", DayOfWeek.Thursday).Id, clinic.Next(DayOfWeek.Thursday));
        await clinic.AssignAsync(client, group, clinic.Today);
        await AwayAsync(clinic, client, group, thursday);
        var free = (await MeetingAsync(clinic, client, group, thursday)).Choices[^1].Meeting;
        await RosterTests.FillAsync(clinic, free.Group, free.Capacity);
        var choices = (await MeetingAsync(clinic, client, group, thursday)).Choices;
        choices.ShouldNotContain(c => c.Meeting.Group == free.Group && c.Meeting.On == free.On);
        (await ChooseAsync(clinic, client, group, thursday, free)).Problem!.Code.ShouldBe("schedule.word.no-longer-free");
    }

    private static Task<Outcome<GiveWord.Output>> LateAsync(
        Clinic clinic,
        ClientId client,
        GroupId group,
        DateOnly on,
        int minutes
    ) => clinic.DoAsync<GiveWord.Input, GiveWord.Output>(clinic.ClientCaller(client), new(group, on, minutes, null, null));

    private static Task<Outcome<GiveWord.Output>> AwayAsync(
        Clinic clinic,
        ClientId client,
        GroupId group,
        DateOnly on,
        string words = ""
    ) => clinic.DoAsync<GiveWord.Input, GiveWord.Output>(clinic.ClientCaller(client), new(group, on, null, "ill", words));

    private static Task<Outcome<TakeWordBack.Output>> BackAsync(Clinic clinic, ClientId client, GroupId group, DateOnly on) =>
        clinic.DoAsync<TakeWordBack.Input, TakeWordBack.Output>(clinic.ClientCaller(client), new(group, on));

    private static Task<Outcome<ChooseMakeUp.Output>> ChooseAsync(
        Clinic clinic,
        ClientId client,
        GroupId missed,
        DateOnly on,
        GroupMeeting at
    ) => clinic.DoAsync<ChooseMakeUp.Input, ChooseMakeUp.Output>(clinic.ClientCaller(client), new(missed, on, at.Group, at.On));

    private static async Task<MyMeeting.Output> MeetingAsync(Clinic clinic, ClientId client, GroupId group, DateOnly on) =>
        (await clinic.AskAsync<MyMeeting.Input, MyMeeting.Output>(clinic.ClientCaller(client), new(group, on))).Value;

    private static async Task<IReadOnlyList<WordsForMe.Line>> HeardAsync(Clinic clinic, UserId who) =>
        (await clinic.AskAsync<WordsForMe.Input, WordsForMe.Output>(clinic.Staff(RoleCodes.Counselor) with { User = who }, new()))
            .Value
            .Lines;

    private static Task<Attendance> StateAsync(Clinic clinic, ClientId client) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            services =>
                services
                    .GetRequiredService<FootbridgeDb>()
                    .Set<SessionAttendance>()
                    .Where(a => a.Client == client)
                    .Select(a => a.State)
                    .SingleAsync()
        );
}
