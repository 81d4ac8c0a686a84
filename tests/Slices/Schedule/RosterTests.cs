using Footbridge.Contracts.Schedule;
using Footbridge.Contracts.Sessions;
using Footbridge.Schedule.Enrollments;
using Footbridge.Schedule.Groups;
using Footbridge.Schedule.Meetings;
using Footbridge.Schedule.Weeks;
using Footbridge.Slices.Sessions;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Schedule;

/// <summary>Rosters and meetings that change in the middle of a series.</summary>
public sealed class RosterTests
{
    [Theory, Engines]
    public async Task A_guest_is_on_the_roster_of_one_meeting_only(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var group = clinic.Group("day", DayOfWeek.Monday);
        var monday = clinic.Next(DayOfWeek.Monday);
        var client = await clinic.PersonAsync();
        (await GuestAsync(clinic, client, group.Id, monday)).Problem.ShouldBeNull();
        var on = new List<bool>();
        foreach (var day in new[] { monday.AddDays(-7), monday, monday.AddDays(7) })
        {
            on.Add((await clinic.RosterAsync(group.Id, day)).Contains(client));
        }

        on.ShouldBe([false, true, false]);
        (await OfClientAsync(clinic, client, monday, monday.AddDays(20))).ShouldBe([(group.Id, monday)]);
    }

    [Theory, Engines]
    public async Task A_guest_whose_visit_was_taken_back_is_not_expected(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (group, monday) = (clinic.Group("day", DayOfWeek.Monday), clinic.Next(DayOfWeek.Monday));
        var client = await clinic.PersonAsync();
        await GuestAsync(clinic, client, group.Id, monday);
        await clinic.DoAsync<WithdrawVisit.Input, Done>(clinic.Staff(RoleCodes.Counselor), new(client, group.Id, monday));
        (await clinic.RosterAsync(group.Id, monday)).ShouldBeEmpty();
        (await CountAsync<Visit>(clinic)).ShouldBe(1);
    }

    [Theory, Engines]
    public async Task A_guest_at_a_full_meeting_needs_a_reason(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (group, monday) = (clinic.Group("day", DayOfWeek.Monday), clinic.Next(DayOfWeek.Monday));
        await FillAsync(clinic, group.Id, group.Capacity);
        var client = await clinic.PersonAsync();
        (await GuestAsync(clinic, client, group.Id, monday)).Problem!.Code.ShouldBe("schedule.visit.full");
        (await GuestAsync(clinic, client, group.Id, monday, "The other meeting fell out.")).Problem.ShouldBeNull();
    }

    [Theory, Engines]
    public async Task A_full_group_takes_one_more_with_a_written_reason_that_is_kept(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var group = clinic.Group("day", DayOfWeek.Monday);
        await FillAsync(clinic, group.Id, group.Capacity);
        var client = await clinic.PersonAsync();
        (await clinic.AssignAsync(client, group.Id, clinic.Today)).Problem!.Code.ShouldBe("schedule.assign.full");
        (await clinic.AssignAsync(client, group.Id, clinic.Today, "Starts before a seat is free.")).Problem.ShouldBeNull();
        var kept = await AllAsync<Enrollment>(clinic, e => e.Client == client);
        kept.Single().OverbookReason.ShouldBe("Starts before a seat is free.");
    }

    [Theory, Engines]
    public async Task A_missed_meeting_is_made_up_for_once_and_its_minutes_count_once(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 2);
        var client = room.People[0];
        await room.OpenAsync();
        await room.FinishAsync();
        var (other, day) = (clinic.Group("day", DayOfWeek.Thursday), clinic.Next(DayOfWeek.Thursday));
        PlanMakeUp.Input input = new(client, room.Group.Id, clinic.Today, other.Id, day);
        (await MakeUpAsync(clinic, input)).Problem.ShouldBeNull();
        var again = input with { Group = clinic.Group("day", DayOfWeek.Monday).Id, On = clinic.Next(DayOfWeek.Monday) };
        (await MakeUpAsync(clinic, again)).Problem!.Code.ShouldBe("schedule.make-up.planned-already");

        clinic.Clock.Advance(TimeSpan.FromDays(day.DayNumber - clinic.Today.DayNumber));
        var leader = clinic.Staff(RoleCodes.Counselor) with { User = other.Facilitator };
        var session = (
            await clinic.DoAsync<Footbridge.Sessions.Pass.OpenSession.Input, SessionId>(leader, new(other.Id, day))
        ).Value;
        await clinic.DoAsync<
            Footbridge.Sessions.Attending.RecordAllArrived.Input,
            Footbridge.Sessions.Attending.RecordAllArrived.Arrived
        >(leader, new(session));
        await clinic.DoAsync<Footbridge.Sessions.Pass.FinishSession.Input, Done>(leader, new(session));
        var minutes = await clinic.InScopeAsync(
            clinic.SystemCaller,
            s =>
                s.GetRequiredService<IAttendance>()
                    .MinutesAsync(client, new(day.AddDays(-14), day.AddDays(7)), CancellationToken.None)
        );
        minutes.ShouldBe(other.Minutes);
        var choices = (await clinic.AskAsync<MakeUpChoices.Input, MakeUpChoices.Output>(leader, new(client))).Value;
        choices.Missed.Single().MadeUpOn.ShouldBe(day);
    }

    [Theory, Engines]
    public async Task What_was_not_missed_is_not_made_up_for(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 1);
        await room.OpenWithEveryoneAsync();
        var (other, day) = (clinic.Group("day", DayOfWeek.Thursday), clinic.Next(DayOfWeek.Thursday));
        var outcome = await MakeUpAsync(clinic, new(room.People[0], room.Group.Id, clinic.Today, other.Id, day));
        outcome.Problem!.Code.ShouldBe("schedule.make-up.not-missed");
    }

    [Theory, Engines]
    public async Task Who_visits_a_session_that_is_open_gets_a_seat_in_it(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 1);
        await room.OpenAsync();
        var guest = await clinic.PersonAsync("Guesta");
        (await GuestAsync(clinic, guest, room.Group.Id, clinic.Today)).Problem.ShouldBeNull();
        (await room.RowsAsync()).Seats.Keys.ShouldContain(guest);
    }

    [Theory, Engines]
    public async Task Who_steps_in_leads_and_reaches_the_clients_on_those_days_only(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (group, monday) = (clinic.Group("day", DayOfWeek.Monday), clinic.Next(DayOfWeek.Monday));
        var client = await clinic.PersonAsync();
        await clinic.AssignAsync(client, group.Id, clinic.Today);
        var steps = clinic.Staff(RoleCodes.Director).User!.Value;
        (await SubstituteAsync(clinic, group.Id, monday, monday, steps)).Problem.ShouldBeNull();
        (await clinic.MeetingAsync(group.Id, monday))!.Facilitator.ShouldBe(steps);
        (await clinic.MeetingAsync(group.Id, monday))!.Turn!.UsualFacilitator.ShouldBe(group.Facilitator);
        (await clinic.MeetingAsync(group.Id, monday.AddDays(7)))!.Facilitator.ShouldBe(group.Facilitator);
        (await LedAsync(clinic, steps, monday.AddDays(-1))).ShouldBeEmpty();
        (await LedAsync(clinic, steps, monday)).ShouldBe([client]);
        (await LedAsync(clinic, steps, monday.AddDays(1))).ShouldBeEmpty();
        (await LedAsync(clinic, group.Facilitator, monday)).ShouldBe([client]);
    }

    [Theory, Engines]
    public async Task Two_do_not_step_in_on_the_same_day(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (group, monday) = (clinic.Group("day", DayOfWeek.Monday), clinic.Next(DayOfWeek.Monday));
        var steps = clinic.Staff(RoleCodes.Director).User!.Value;
        await SubstituteAsync(clinic, group.Id, monday, monday.AddDays(14), steps);
        var second = await SubstituteAsync(clinic, group.Id, monday.AddDays(7), monday.AddDays(7), steps);
        second.Problem!.Code.ShouldBe("schedule.substitute.taken");
    }

    [Theory, Engines]
    public async Task Ending_a_substitution_leaves_the_days_before(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (group, monday) = (clinic.Group("day", DayOfWeek.Monday), clinic.Next(DayOfWeek.Monday));
        var steps = clinic.Staff(RoleCodes.Director).User!.Value;
        await SubstituteAsync(clinic, group.Id, monday, monday.AddDays(14), steps);
        await clinic.DoAsync<EndSubstitution.Input, Done>(clinic.Staff(RoleCodes.Supervisor), new(group.Id, monday.AddDays(7)));
        var led = new[]
        {
            (await clinic.MeetingAsync(group.Id, monday))!.Facilitator,
            (await clinic.MeetingAsync(group.Id, monday.AddDays(7)))!.Facilitator,
        };
        led.ShouldBe([steps, group.Facilitator]);
    }

    [Theory, Engines]
    public async Task One_meeting_starts_later_and_all_others_as_ever(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (group, monday) = (clinic.Group("day", DayOfWeek.Monday), clinic.Next(DayOfWeek.Monday));
        var client = await clinic.PersonAsync();
        await clinic.AssignAsync(client, group.Id, clinic.Today);
        (await MoveAsync(clinic, group.Id, monday, new(13, 0))).Problem.ShouldBeNull();
        var week = (await clinic.AskAsync<MyWeek.Input, ClientWeekView>(clinic.ClientCaller(client), new(monday))).Value;
        (week.Meetings.Single().Start, week.Meetings.Single().UsualStart).ShouldBe((new(13, 0), group.Start));
        (await clinic.MeetingAsync(group.Id, monday.AddDays(7)))!.Start.ShouldBe(group.Start);
        await clinic.DoAsync<RestoreMeeting.Input, Done>(clinic.Staff(RoleCodes.Counselor), new(group.Id, monday));
        (await clinic.MeetingAsync(group.Id, monday))!.Start.ShouldBe(group.Start);
    }

    [Theory, Engines]
    public async Task A_meeting_that_was_opened_is_not_cancelled_any_more(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 1);
        await room.OpenAsync();
        var outcome = await clinic.DoAsync<CancelMeeting.Input, Done>(
            clinic.Staff(RoleCodes.Supervisor),
            new(room.Group.Id, clinic.Today, "Too late.")
        );
        outcome.Problem!.Code.ShouldBe("schedule.meeting.opened");
    }

    [Theory, Engines]
    public async Task A_closed_group_takes_nobody_after_its_last_meeting_for_joining(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var plan = clinic.PlanOf(clinic.Group("day", DayOfWeek.Monday)) with
        {
            Title = "Eight Saturdays",
            Day = DayOfWeek.Saturday,
            Closed = true,
            Meetings = 8,
            JoinUntil = 2,
        };
        var id = (await clinic.DoAsync<SaveGroup.Input, GroupId>(clinic.Staff(RoleCodes.Director), new(null, 0, plan))).Value;
        var first = clinic.Next(DayOfWeek.Saturday);
        (await clinic.AssignAsync(await clinic.PersonAsync(), id, first.AddDays(7))).Problem.ShouldBeNull();
        var late = await clinic.AssignAsync(await clinic.PersonAsync(), id, first.AddDays(8));
        late.Problem!.Code.ShouldBe("schedule.assign.closed");
        (await clinic.MeetingAsync(id, first.AddDays(49))).ShouldNotBeNull();
        (await clinic.MeetingAsync(id, first.AddDays(56))).ShouldBeNull();
    }

    [Theory, Engines]
    public async Task A_closed_group_that_moves_keeps_its_number_of_meetings(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var plan = clinic.PlanOf(clinic.Group("day", DayOfWeek.Monday)) with
        {
            Title = "Eight Saturdays",
            Day = DayOfWeek.Saturday,
            Closed = true,
            Meetings = 8,
        };
        var director = clinic.Staff(RoleCodes.Director);
        var id = (await clinic.DoAsync<SaveGroup.Input, GroupId>(director, new(null, 0, plan))).Value;
        var third = clinic.Next(DayOfWeek.Saturday).AddDays(14);
        var moved = plan with { Day = DayOfWeek.Sunday, From = third.AddDays(-1) };
        (await clinic.DoAsync<SaveGroup.Input, GroupId>(director, new(id, 0, moved))).Problem.ShouldBeNull();
        var weeks = (await clinic.AskAsync<GroupWeeks.Input, GroupWeeks.Output>(director, new(id, null))).Value;
        weeks
            .Weeks.Select(w => w.On.DayOfWeek)
            .ShouldBe([.. Enumerable.Repeat(DayOfWeek.Saturday, 2), .. Enumerable.Repeat(DayOfWeek.Sunday, 6)]);
        weeks.After.ShouldBeNull();
    }

    [Theory, Engines]
    public async Task Changes_in_the_third_week_of_eight_leave_sessions_and_rosters_of_the_first_two(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 3);
        await room.SignedAsync();
        clinic.Clock.Advance(TimeSpan.FromDays(7));
        await room.SignedAsync();
        var before = await SnapshotAsync(clinic);
        var second = clinic.Today;
        clinic.Clock.Advance(TimeSpan.FromDays(6));
        var third = second.AddDays(7);
        var counselor = clinic.Staff(RoleCodes.Counselor);
        await clinic.DoAsync<RemoveFromGroup.Input, Done>(counselor, new(room.People[0], room.Group.Id, third, "Moved away."));
        await clinic.AssignAsync(await clinic.PersonAsync("Newt"), room.Group.Id, third);
        await SubstituteAsync(clinic, room.Group.Id, third, third, clinic.Staff(RoleCodes.Director).User!.Value);
        await clinic.DoAsync<CancelMeeting.Input, Done>(counselor, new(room.Group.Id, third.AddDays(7), "Snow."));
        var plan = clinic.PlanOf(room.Group) with { Start = new(13, 0), From = third.AddDays(14) };
        await clinic.DoAsync<SaveGroup.Input, GroupId>(clinic.Staff(RoleCodes.Director), new(room.Group.Id, 0, plan));
        (await SnapshotAsync(clinic)).ShouldBe(before);
        (await clinic.RosterAsync(room.Group.Id, second)).ShouldBe(room.People, ignoreOrder: true);
        (await clinic.MeetingAsync(room.Group.Id, second))!.Start.ShouldBe(room.Group.Start);
        var history = (await clinic.AskAsync<GroupHistory.Input, GroupHistory.Output>(counselor, new(room.Group.Id))).Value;
        history.Lines.Select(l => l.Kind).ShouldBe(["series", "cancelled", "substitute", "joined", "left"], ignoreOrder: true);
        history.Lines.ShouldAllBe(l => l.By.Length > 0 && l.At == clinic.Clock.GetUtcNow());
    }

    // Sessions, attendance and notes as they are stored, ids and versions included.
    private static async Task<string> SnapshotAsync(Clinic clinic) =>
        System.Text.Json.JsonSerializer.Serialize(
            await clinic.InScopeAsync(
                clinic.SystemCaller,
                async s =>
                {
                    var db = s.GetRequiredService<FootbridgeDb>();
                    return new
                    {
                        Sessions = await db.Set<Footbridge.Sessions.Meetings.GroupSession>().OrderBy(x => x.Id).ToListAsync(),
                        Seats = await db.Set<Footbridge.Sessions.Meetings.SessionAttendance>()
                            .OrderBy(x => x.Session)
                            .ThenBy(x => x.Client)
                            .ToListAsync(),
                        Notes = await db.Set<Footbridge.Sessions.Notes.ClientNote>().OrderBy(x => x.Id).ToListAsync(),
                    };
                }
            )
        );

    internal static Task<Outcome<Done>> GuestAsync(
        Clinic clinic,
        ClientId client,
        GroupId group,
        DateOnly on,
        string? over = null
    ) =>
        clinic.DoAsync<InviteGuest.Input, Done>(clinic.Staff(RoleCodes.Counselor), new(client, group, on, "A first look.", over));

    private static Task<Outcome<Done>> MakeUpAsync(Clinic clinic, PlanMakeUp.Input input) =>
        clinic.DoAsync<PlanMakeUp.Input, Done>(clinic.Staff(RoleCodes.Counselor), input);

    private static Task<Outcome<Done>> SubstituteAsync(Clinic clinic, GroupId group, DateOnly from, DateOnly to, UserId who) =>
        clinic.DoAsync<SubstituteFacilitator.Input, Done>(clinic.Staff(RoleCodes.Supervisor), new(group, from, to, who, "Sick."));

    private static Task<Outcome<Done>> MoveAsync(Clinic clinic, GroupId group, DateOnly on, TimeOnly start) =>
        clinic.DoAsync<MoveMeeting.Input, Done>(
            clinic.Staff(RoleCodes.Counselor),
            new(group, on, start, 180, clinic.Story.Groups.Single(g => g.Id == group).Room, "Fire drill.")
        );

    internal static async Task FillAsync(Clinic clinic, GroupId group, int seats)
    {
        for (var i = 0; i < seats; i++)
        {
            await clinic.AssignAsync(await clinic.PersonAsync(), group, clinic.Today);
        }
    }

    private static Task<IReadOnlySet<ClientId>> LedAsync(Clinic clinic, UserId who, DateOnly day) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            s => s.GetRequiredService<ITimetable>().LedByAsync(who, day, CancellationToken.None)
        );

    private static async Task<IReadOnlyList<(GroupId, DateOnly)>> OfClientAsync(
        Clinic clinic,
        ClientId client,
        DateOnly from,
        DateOnly to
    ) =>
        [
            .. (
                await clinic.InScopeAsync(
                    clinic.SystemCaller,
                    s => s.GetRequiredService<ITimetable>().OfClientAsync(client, new(from, to), CancellationToken.None)
                )
            ).Select(m => (m.Group, m.On)),
        ];

    private static Task<int> CountAsync<T>(Clinic clinic)
        where T : class =>
        clinic.InScopeAsync(clinic.SystemCaller, s => s.GetRequiredService<FootbridgeDb>().Set<T>().CountAsync());

    private static Task<List<T>> AllAsync<T>(Clinic clinic, System.Linq.Expressions.Expression<Func<T, bool>> which)
        where T : class =>
        clinic.InScopeAsync(clinic.SystemCaller, s => s.GetRequiredService<FootbridgeDb>().Set<T>().Where(which).ToListAsync());
}
