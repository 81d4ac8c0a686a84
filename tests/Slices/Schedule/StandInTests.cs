using Footbridge.Contracts.Schedule;
using Footbridge.Schedule.Appointments;
using Footbridge.Storage;
using Footbridge.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Schedule;

/// <summary>Somebody else holds an individual or family session for one day.</summary>
public sealed class StandInTests
{
    [Theory, Engines]
    public async Task Who_steps_in_holds_the_session_that_day_and_nobody_else_on_others(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (client, id, day) = await SessionAsync(clinic);
        var usual = clinic.PlanOfSession().Staff;
        var other = Other(clinic);
        (await StepInAsync(clinic, id, day, other)).Problem.ShouldBeNull();
        var (then, later) = (
            (await clinic.WeekAsync(client, day)).Meetings.Single(),
            (await clinic.WeekAsync(client, day.AddDays(7))).Meetings.Single()
        );
        (then.Session!.Staff, then.Session.UsualStaff, then.IsOtherwise).ShouldBe((other, (UserId?)usual, true));
        (later.Session!.Staff, later.Session.UsualStaff, later.IsOtherwise).ShouldBe((usual, null, false));
    }

    [Theory, Engines]
    public async Task Who_steps_in_sees_the_client_that_day_only(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (client, id, day) = await SessionAsync(clinic);
        var other = Other(clinic);
        await StepInAsync(clinic, id, day, other);
        var seen = new List<bool>();
        foreach (var on in new[] { day.AddDays(-1), day, day.AddDays(1) })
        {
            var led = await clinic.InScopeAsync(
                clinic.SystemCaller,
                services => services.GetRequiredService<ITimetable>().LedByAsync(other, on, CancellationToken.None)
            );
            seen.Add(led.Contains(client));
        }

        seen.ShouldBe([false, true, false]);
    }

    [Theory, Engines]
    public async Task The_client_is_told_that_something_is_different_and_not_what(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (client, id, day) = await SessionAsync(clinic);
        await clinic.InScopeAsync(
            clinic.SystemCaller,
            services =>
                services
                    .GetRequiredService<FootbridgeDb>()
                    .Set<Footbridge.People.Clients.ClientRow>()
                    .Where(c => c.Id == client)
                    .ExecuteUpdateAsync(set => set.SetProperty(c => c.Email, "a@example.org"))
        );
        await StepInAsync(clinic, id, day, Other(clinic));
        var sent = await clinic.InScopeAsync(
            clinic.SystemCaller,
            services => services.GetRequiredService<FootbridgeDb>().Set<OutboxMessage>().SingleAsync(m => m.To == "a@example.org")
        );
        sent.Body.ShouldStartWith("Something about your appointment on");
        sent.Body.ShouldNotContain("session");
    }

    [Theory, Engines]
    public async Task Whoever_is_taken_at_that_hour_cannot_step_in(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (_, id, day) = await SessionAsync(clinic);
        var other = Other(clinic);
        await clinic.SessionAsync(await clinic.PersonAsync("Other"), p => p with { Staff = other });
        var refused = (await StepInAsync(clinic, id, day, other)).Problem!;
        (refused.Code, refused.Field).ShouldBe(("schedule.appointment.staff-busy", "Staff"));
    }

    [Theory, Engines]
    public async Task Nobody_steps_in_for_themselves_or_without_a_credential(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (_, id, day) = await SessionAsync(clinic);
        var codes = new List<string>();
        foreach (var who in new[] { clinic.PlanOfSession().Staff, clinic.Staff(RoleCodes.Biller).User!.Value })
        {
            codes.Add((await StepInAsync(clinic, id, day, who)).Problem!.Code);
        }

        codes.ShouldBe(["schedule.stand-in.own", "schedule.stand-in.not-allowed"]);
    }

    [Theory, Engines]
    public async Task A_family_session_takes_somebody_who_leads_family_groups(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var id = (await clinic.SessionAsync(client, p => p with { Kind = AppointmentPlan.Family, Site = null })).Value;
        var day = clinic.Next(DayOfWeek.Wednesday);
        var (may, mayNot) = (
            clinic.Story.Staff.First(s => s.Credential.Contains("LMFT", StringComparison.Ordinal)).Id,
            clinic.Story.Staff.First(s => s is { Role: RoleCodes.Counselor, Credential: "CADC" }).Id
        );
        (await StepInAsync(clinic, id, day, mayNot)).Problem!.Code.ShouldBe("schedule.stand-in.not-allowed");
        var view = (
            await clinic.AskAsync<AppointmentDay.Input, AppointmentDayView>(clinic.Staff(RoleCodes.Director), new(id, day))
        ).Value;
        view.StandIns.Select(s => s.Id).ShouldContain(may);
        view.StandIns.Select(s => s.Id).ShouldNotContain(mayNot);
    }

    [Theory, Engines]
    public async Task Who_steps_in_stays_when_the_session_is_moved_and_goes_when_it_is_as_always(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (client, id, day) = await SessionAsync(clinic);
        var other = Other(clinic);
        await StepInAsync(clinic, id, day, other);
        (await clinic.MoveAsync(id, day, day.AddDays(1))).Problem.ShouldBeNull();
        var moved = (await clinic.WeekAsync(client, day)).Meetings.Single();
        (moved.On, moved.Session!.Staff).ShouldBe((day.AddDays(1), other));
        await clinic.DoAsync<RestoreAppointmentDay.Input, AppointmentTurned>(clinic.Staff(RoleCodes.Counselor), new(id, day));
        var restored = (await clinic.WeekAsync(client, day)).Meetings.Single();
        (restored.On, restored.Session!.UsualStaff, restored.IsOtherwise).ShouldBe((day, null, false));
    }

    private static async Task<(ClientId Client, AppointmentId Id, DateOnly Day)> SessionAsync(Clinic clinic)
    {
        var client = await clinic.PersonAsync();
        return (client, (await clinic.SessionAsync(client)).Value, clinic.Next(DayOfWeek.Wednesday).AddDays(7));
    }

    private static UserId Other(Clinic clinic) =>
        clinic.Story.Staff.First(s => s.Role == RoleCodes.Supervisor && s.Id != clinic.PlanOfSession().Staff).Id;

    private static Task<Outcome<AppointmentTurned>> StepInAsync(Clinic clinic, AppointmentId id, DateOnly on, UserId who) =>
        clinic.DoAsync<StandInForDay.Input, AppointmentTurned>(clinic.Staff(RoleCodes.Counselor), new(id, on, who));
}
