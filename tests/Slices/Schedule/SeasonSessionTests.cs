using Footbridge.Schedule.Appointments;
using Footbridge.Schedule.Feeds;
using Footbridge.Schedule.Planning;
using Footbridge.Schedule.Staffing;
using Footbridge.Solver.Files;

namespace Footbridge.Slices.Schedule;

/// <summary>Individual and family sessions in planned weeks.</summary>
public sealed class SeasonSessionTests
{
    [Theory, Engines]
    public async Task Of_the_demonstrations_sessions_some_are_planned_with_the_week_and_others_keep_their_hour(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var model = await clinic.ModelAsync();
        (model.PlannedSessions.Count > 0, model.KeptSessions.Count > 0).ShouldBe((true, true));
        model.PlannedSessions.Concat(model.KeptSessions).ShouldBe(model.Facts.Sessions, ignoreOrder: true);
    }

    [Theory, Engines]
    public async Task Somebody_without_their_prescribed_session_gets_one_when_the_week_is_published(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var season = await clinic.PlanAsync();
        var view = await clinic.CompareAsync(season);
        view.Then.MissingSessions.ShouldBeLessThanOrEqualTo(view.Now.MissingSessions);
        var kept = (await clinic.ModelAsync()).KeptSessions.Count;
        (await clinic.PublishAsync(season)).Problem.ShouldBeNull();
        var planned = PlanFile.Read((await clinic.SeasonAsync(season)).Plan).Value!.Appointments.Count;
        (await clinic.SessionsAsync(SeasonClinic.From(clinic))).Count.ShouldBe(planned + kept);
    }

    [Theory, Engines]
    public async Task A_published_session_is_where_the_groups_of_its_day_are(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var season = await clinic.PlanAsync();
        var kept = (await clinic.ModelAsync()).KeptSessions.Select(s => s.Appointment);
        await clinic.PublishAsync(season);
        (await clinic.ModelAsync()).KeptSessions.Select(s => s.Appointment).ShouldBe(kept, ignoreOrder: true);
    }

    [Theory, Engines]
    public async Task The_sessions_of_somebody_who_is_sick_are_cancelled_with_the_day(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var session = (await clinic.SessionsAsync(clinic.Today.AddDays(7)))[0];
        var director = clinic.OtherStaff(RoleCodes.Director);
        var day = await clinic.AskAsync<SickDay.Input, SickDay.Output>(director, new(session.Staff, session.On));
        day.Value.Sessions.ShouldContain(s => s.Href == session.Href);
        await clinic.DoAsync<AcceptSickDay.Input, WeekChanged>(
            director,
            new(session.Staff, session.On, day.Value.Ways[0].Mark, "Arranged anew.", Sessions: true)
        );
        (await clinic.SessionsAsync(session.On))
            .Where(s => s.Staff == session.Staff && s.On == session.On)
            .ShouldAllBe(s => s.CancelledBecause == "Arranged anew.");
    }

    [Theory, Engines]
    public async Task A_leave_names_the_sessions_it_touches_and_no_client(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var session = (await clinic.SessionsAsync(clinic.Today.AddDays(7)))[0];
        var touched = await clinic.AskAsync<TouchedByLeave.Input, TouchedByLeave.Output>(
            clinic.OtherStaff(RoleCodes.Director),
            new(session.Staff, session.On, session.On)
        );
        touched.Value.Meetings.ShouldContain(m => m.Session == "individual" && m.Href == session.Href);
    }

    [Theory, Engines]
    public async Task A_session_is_an_appointment_in_the_clients_calendar(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.SessionAsync(client);
        var caller = clinic.ClientCaller(client);
        await clinic.DoAsync<MakeFeed.Input, MakeFeed.Output>(caller, new("a-hash-of-nothing", "en"));
        var feed = (await clinic.AskAsync<ClientFeed.Input, FeedFile>(caller, new(client))).Value.Text;
        (
            feed.Contains("SUMMARY:Appointment", StringComparison.Ordinal),
            feed.Contains("ndividual", StringComparison.Ordinal)
        ).ShouldBe((true, false));
    }
}

/// <summary>Steps around planned sessions.</summary>
internal static class SeasonSessionClinic
{
    public static Task<WeekModel> ModelAsync(this Clinic clinic) =>
        clinic.InScopeAsync(
            clinic.OtherSystem(),
            async s => WeekModel.Of(await s.GetRequiredService<FactsReader>().ReadAsync(SeasonClinic.From(clinic), default))
        );

    /// <summary>All sessions of the seven days from a day on.</summary>
    public static Task<IReadOnlyList<AppointmentMeeting>> SessionsAsync(this Clinic clinic, DateOnly from) =>
        clinic.InScopeAsync(
            clinic.OtherSystem(),
            s => s.GetRequiredService<AppointmentBook>().AllAsync(new(from, from.AddDays(6)), default)
        );
}
