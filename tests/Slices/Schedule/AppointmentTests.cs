using Footbridge.Contracts.Care;
using Footbridge.Contracts.Schedule;
using Footbridge.Schedule.Appointments;
using Footbridge.Schedule.Availabilities;
using Footbridge.Schedule.Groups;
using Footbridge.Schedule.Weeks;
using Footbridge.Storage;

namespace Footbridge.Slices.Schedule;

/// <summary>Individual and family sessions.</summary>
public sealed class AppointmentTests
{
    [Theory, Engines]
    public async Task A_weekly_session_stands_in_the_clients_week(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        (await clinic.SessionAsync(client)).Problem.ShouldBeNull();
        var day = clinic.Next(DayOfWeek.Wednesday);
        var week = await clinic.WeekAsync(client, day);
        week.Meetings.Select(m => (m.Session!.Kind, m.On, m.Start)).ShouldBe([("individual", day, new TimeOnly(15, 0))]);
    }

    [Theory, Engines]
    public async Task Its_hours_count_in_the_dose_of_the_week(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.SessionAsync(client);
        var week = await clinic.AskAsync<ClientWeek.Input, ClientWeek.Output>(
            clinic.Staff(RoleCodes.Counselor),
            new(client, clinic.Next(DayOfWeek.Wednesday))
        );
        week.Value.Dose.Dose.Minutes.ShouldBe(60);
    }

    [Theory, Engines]
    public async Task Nobody_is_in_a_session_and_in_a_group_at_once(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var group = clinic.Group("day", DayOfWeek.Monday);
        await clinic.AssignAsync(client, group.Id, clinic.Today);
        var session = await clinic.SessionAsync(client, p => p with { Day = group.Day, Start = group.Start });
        session.Problem!.Code.ShouldBe("schedule.appointment.client-in-group");
    }

    [Theory, Engines]
    public async Task A_group_at_the_hour_of_a_session_is_refused(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var group = clinic.Group("day", DayOfWeek.Monday);
        await clinic.SessionAsync(
            client,
            p => p with { Day = group.Day, Start = group.Start, Staff = clinic.Staff(RoleCodes.Director).User!.Value }
        );
        (await clinic.AssignAsync(client, group.Id, clinic.Today)).Problem!.Code.ShouldBe("schedule.assign.session");
    }

    [Theory, Engines]
    public async Task Who_leads_a_group_holds_no_session_then(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var group = clinic.Group("day", DayOfWeek.Monday);
        var session = await clinic.SessionAsync(
            await clinic.PersonAsync(),
            p => p with { Day = group.Day, Start = group.Start, Staff = group.Facilitator }
        );
        session.Problem!.Code.ShouldBe("schedule.appointment.staff-leads");
    }

    [Theory, Engines]
    public async Task Who_holds_a_session_leads_no_new_group_then(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.SessionAsync(await clinic.PersonAsync());
        var plan = clinic.PlanOf(clinic.Group("day", DayOfWeek.Monday)) with
        {
            Day = DayOfWeek.Wednesday,
            Start = new(15, 30),
            Facilitator = clinic.Staff(RoleCodes.Counselor).User!.Value,
        };
        var saved = await clinic.DoAsync<SaveGroup.Input, GroupId>(clinic.Staff(RoleCodes.Director), new(null, 0, plan));
        saved.Problem!.Code.ShouldBe("schedule.group.facilitator-in-session");
    }

    [Theory, Engines]
    public async Task Two_sessions_of_one_counselor_do_not_meet(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.SessionAsync(await clinic.PersonAsync());
        var second = await clinic.SessionAsync(await clinic.PersonAsync("Secondy"), p => p with { Start = new(15, 30) });
        second.Problem!.Code.ShouldBe("schedule.appointment.staff-busy");
    }

    [Theory, Engines]
    public async Task A_family_session_needs_a_free_family_room(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var other = clinic.Staff(RoleCodes.Supervisor).User!.Value;
        (await clinic.SessionAsync(await clinic.PersonAsync(), p => p with { Kind = "family" })).Problem.ShouldBeNull();
        var second = await clinic.SessionAsync(
            await clinic.PersonAsync("Secondy"),
            p => p with { Kind = "family", Staff = other }
        );
        second.Problem!.Code.ShouldBe("schedule.appointment.no-family-room");
    }

    [Theory, Engines]
    public async Task An_hour_at_which_the_client_cannot_come_is_shown_and_not_refused(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.TellAsync(client, Suits.Cannot, DayOfWeek.Wednesday, 14, 16);
        (await clinic.SessionAsync(client)).Problem.ShouldBeNull();
        (await clinic.SheetAsync(client)).Lines.Single().Against.Count.ShouldBe(1);
    }

    [Theory, Engines]
    public async Task A_change_counts_from_its_day_and_weeks_before_stay(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.SessionAsync(client);
        var day = clinic.Next(DayOfWeek.Wednesday);
        var line = (await clinic.SheetAsync(client)).Lines.Single();
        var plan = clinic.PlanOfSession() with { Start = new(16, 0), From = day.AddDays(7) };
        var changed = await clinic.DoAsync<SaveAppointment.Input, AppointmentId>(
            clinic.Staff(RoleCodes.Counselor),
            new(client, line.Id, line.Version, plan)
        );
        changed.Problem.ShouldBeNull();
        var starts = new[]
        {
            (await clinic.WeekAsync(client, day)).Meetings.Single().Start,
            (await clinic.WeekAsync(client, day.AddDays(7))).Meetings.Single().Start,
        };
        starts.ShouldBe([new TimeOnly(15, 0), new TimeOnly(16, 0)]);
    }

    [Theory, Engines]
    public async Task A_cancelled_session_is_offered_again_in_its_week(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var id = (await clinic.SessionAsync(client)).Value;
        var day = clinic.Next(DayOfWeek.Wednesday).AddDays(7);
        var cancelled = await clinic.DoAsync<CancelAppointmentDay.Input, AppointmentTurned>(
            clinic.Staff(RoleCodes.Counselor),
            new(id, day, "Training that day.")
        );
        cancelled.Problem.ShouldBeNull();
        (await clinic.WeekAsync(client, day)).Meetings.Single().CancelledBecause.ShouldBe("Training that day.");
        (await clinic.MoveAsync(id, day, day.AddDays(1))).Problem.ShouldBeNull();
        var moved = (await clinic.WeekAsync(client, day)).Meetings.Single();
        (moved.On, moved.MovedFrom, moved.CancelledBecause).ShouldBe((day.AddDays(1), day, null));
    }

    [Theory, Engines]
    public async Task A_session_does_not_leave_its_week(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var id = (await clinic.SessionAsync(await clinic.PersonAsync())).Value;
        var day = clinic.Next(DayOfWeek.Wednesday);
        (await clinic.MoveAsync(id, day, day.AddDays(7))).Problem!.Code.ShouldBe("schedule.appointment.same-week");
    }

    [Theory, Engines]
    public async Task What_was_moved_can_be_as_always_again(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var id = (await clinic.SessionAsync(client)).Value;
        var day = clinic.Next(DayOfWeek.Wednesday).AddDays(7);
        await clinic.MoveAsync(id, day, day.AddDays(1));
        var restored = await clinic.DoAsync<RestoreAppointmentDay.Input, AppointmentTurned>(
            clinic.Staff(RoleCodes.Counselor),
            new(id, day)
        );
        restored.Problem.ShouldBeNull();
        (await clinic.WeekAsync(client, day)).Meetings.Single().IsOtherwise.ShouldBeFalse();
    }

    [Theory, Engines]
    public async Task After_its_last_day_it_takes_place_no_more(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var id = (await clinic.SessionAsync(client)).Value;
        var day = clinic.Next(DayOfWeek.Wednesday);
        var ended = await clinic.DoAsync<EndAppointment.Input, Done>(
            clinic.Staff(RoleCodes.Counselor),
            new(client, id, day.AddDays(7))
        );
        ended.Problem.ShouldBeNull();
        var held = new[]
        {
            (await clinic.WeekAsync(client, day)).Meetings.Count,
            (await clinic.WeekAsync(client, day.AddDays(7))).Meetings.Count,
        };
        held.ShouldBe([1, 0]);
    }

    [Theory, Engines]
    public async Task It_ends_with_the_stay(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.SessionAsync(client);
        var day = clinic.Next(DayOfWeek.Wednesday).AddDays(7);
        await clinic.InScopeAsync(
            clinic.SystemCaller,
            async services =>
            {
                await services
                    .GetRequiredService<IEvents>()
                    .RaiseAsync(new EpisodeClosed(default, client, clinic.Today), default);
                return await services.GetRequiredService<FootbridgeDb>().SaveChangesAsync();
            }
        );
        (await clinic.WeekAsync(client, day)).Meetings.ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task One_session_of_a_stranger_is_not_found(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var id = (await clinic.SessionAsync(await clinic.PersonAsync())).Value;
        var seen = await clinic.AskAsync<AppointmentDay.Input, AppointmentDayView>(
            clinic.OtherStaff(RoleCodes.Director),
            new(id, clinic.Next(DayOfWeek.Wednesday))
        );
        seen.Problem!.Kind.ShouldBe(ProblemKind.NotFound);
    }
}

/// <summary>Steps around individual and family sessions.</summary>
internal static class AppointmentClinic
{
    public static AppointmentPlan PlanOfSession(this Clinic clinic) =>
        new(
            "individual",
            DayOfWeek.Wednesday,
            new(15, 0),
            60,
            clinic.Staff(RoleCodes.Counselor).User!.Value,
            clinic.Story.Sites[0].Id,
            clinic.Today,
            null
        );

    public static Task<Outcome<AppointmentId>> SessionAsync(
        this Clinic clinic,
        ClientId client,
        Func<AppointmentPlan, AppointmentPlan>? change = null
    ) =>
        clinic.DoAsync<SaveAppointment.Input, AppointmentId>(
            clinic.Staff(RoleCodes.Counselor),
            new(client, null, 0, (change ?? (p => p))(clinic.PlanOfSession()))
        );

    public static Task<Outcome<AppointmentTurned>> MoveAsync(this Clinic clinic, AppointmentId id, DateOnly on, DateOnly to) =>
        clinic.DoAsync<MoveAppointmentDay.Input, AppointmentTurned>(
            clinic.Staff(RoleCodes.Counselor),
            new(id, on, to, new(15, 0), clinic.Story.Sites[0].Id)
        );

    public static async Task<ClientWeekView> WeekAsync(this Clinic clinic, ClientId client, DateOnly day) =>
        (await clinic.AskAsync<MyWeek.Input, ClientWeekView>(clinic.ClientCaller(client), new(day))).Value;

    public static async Task<AppointmentSheet> SheetAsync(this Clinic clinic, ClientId client) =>
        (await clinic.AskAsync<AppointmentsOf.Input, AppointmentSheet>(clinic.Staff(RoleCodes.Counselor), new(client))).Value;
}
