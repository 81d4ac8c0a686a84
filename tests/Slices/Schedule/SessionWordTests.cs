using Footbridge.Schedule.Appointments;
using Footbridge.Schedule.Meetings;
using Footbridge.Slices.Care;

namespace Footbridge.Slices.Schedule;

/// <summary>A client says of an individual or family session what they can say of a group meeting.</summary>
public sealed class SessionWordTests
{
    [Theory, Engines]
    public async Task Who_holds_the_session_and_the_counselor_see_who_will_be_late_and_others_do_not(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (client, id, day) = await SessionAsync(clinic);
        (await SayAsync(clinic, client, id, day, minutes: 20)).Problem.ShouldBeNull();
        var seen = new List<int>();
        foreach (
            var who in new[] { clinic.PlanOfSession().Staff, clinic.Counselor(), clinic.Staff(RoleCodes.Medical).User!.Value }
        )
        {
            seen.Add((await HeardAsync(clinic, who)).Count(l => l.Client == client));
        }

        seen.ShouldBe([1, 1, 0]);
        var line = (await HeardAsync(clinic, clinic.Counselor())).Single(l => l.Client == client);
        (line.On, line.Session!.Appointment, line.Word.MinutesLate).ShouldBe((day, id, 20));
    }

    [Theory, Engines]
    public async Task The_word_stands_in_the_clients_own_week_until_it_is_taken_back(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (client, id, day) = await SessionAsync(clinic);
        await SayAsync(clinic, client, id, day, reason: "ill");
        var meeting = (await clinic.WeekAsync(client, day)).Meetings.Single();
        (meeting.Word!.CannotCome, meeting.MaySay, meeting.SayHref).ShouldBe(
            (true, true, $"/me/week/sessions/{id.Value}/{day:yyyy-MM-dd}")
        );
        var back = await clinic.DoAsync<TakeWordBack.Input, TakeWordBack.Output>(
            clinic.ClientCaller(client),
            new(default, day, id)
        );
        back.Problem.ShouldBeNull();
        (await clinic.WeekAsync(client, day)).Meetings.Single().Word.ShouldBeNull();
        (await HeardAsync(clinic, clinic.Counselor())).ShouldNotContain(l => l.Client == client);
    }

    [Theory, Engines]
    public async Task The_page_shows_the_session_and_offers_no_meeting_of_a_group_for_it(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (client, id, day) = await SessionAsync(clinic);
        await SayAsync(clinic, client, id, day, reason: "work");
        var page = await clinic.AskAsync<MyMeeting.Input, MyMeeting.Output>(clinic.ClientCaller(client), new(default, day, id));
        (page.Value.Meeting.Session!.Appointment, page.Value.Word!.Reason, page.Value.Choices.Count).ShouldBe((id, "work", 0));
    }

    [Theory, Engines]
    public async Task A_moved_session_is_spoken_of_until_its_new_hour_begins(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (client, id, day) = await SessionAsync(clinic);
        await clinic.MoveAsync(id, day, day.AddDays(1));
        await SayAsync(clinic, client, id, day, minutes: 10);
        var line = (await HeardAsync(clinic, clinic.Counselor())).Single(l => l.Client == client);
        line.On.ShouldBe(day.AddDays(1));
    }

    [Theory, Engines]
    public async Task Nothing_is_said_of_a_session_of_somebody_else_or_of_one_that_is_over(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (client, id, day) = await SessionAsync(clinic);
        var other = await clinic.PersonAsync("Other");
        (await SayAsync(clinic, other, id, day, minutes: 10)).Problem!.Code.ShouldBe("schedule.word.no-meeting");
        clinic.Clock.Advance(TimeSpan.FromDays(14));
        (await SayAsync(clinic, client, id, day, minutes: 10)).Problem!.Code.ShouldBe("schedule.word.begun");
    }

    private static async Task<(ClientId Client, AppointmentId Id, DateOnly Day)> SessionAsync(Clinic clinic)
    {
        var client = await clinic.AdmittedPersonAsync();
        return (client, (await clinic.SessionAsync(client)).Value, clinic.Next(DayOfWeek.Wednesday));
    }

    private static Task<Outcome<GiveWord.Output>> SayAsync(
        Clinic clinic,
        ClientId client,
        AppointmentId id,
        DateOnly on,
        int? minutes = null,
        string? reason = null
    ) =>
        clinic.DoAsync<GiveWord.Input, GiveWord.Output>(
            clinic.ClientCaller(client),
            new(default, on, minutes, reason, null) { Session = id }
        );

    private static async Task<IReadOnlyList<WordsForMe.Line>> HeardAsync(Clinic clinic, UserId who) =>
        (await clinic.AskAsync<WordsForMe.Input, WordsForMe.Output>(clinic.Staff(RoleCodes.Counselor) with { User = who }, new()))
            .Value
            .Lines;
}
