using Footbridge.Contracts.Care;
using Footbridge.Schedule.Appointments;

namespace Footbridge.Slices.Schedule;

public sealed class AppointmentTimelineTests
{
    [Theory, Engines]
    public async Task Sessions_stand_in_the_timeline_as_they_were_planned_moved_or_cancelled(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var id = (await clinic.SessionAsync(client)).Value;
        var first = clinic.Next(DayOfWeek.Wednesday);
        await clinic.MoveAsync(id, first.AddDays(7), first.AddDays(8));
        await clinic.DoAsync<CancelAppointmentDay.Input, AppointmentTurned>(
            clinic.Staff(RoleCodes.Counselor),
            new(id, first.AddDays(14), "A training day.")
        );
        var entries = await OfAsync(clinic, client, first.AddDays(20));
        entries
            .Select(e => (e.On, e.TextKey, e.Values.Count))
            .ShouldBe([
                (first.AddDays(14), "schedule.timeline.individual.cancelled", 0),
                (first.AddDays(8), "schedule.timeline.individual.moved", 0),
                (first, "schedule.timeline.individual.planned", 0),
            ]);
    }

    [Theory, Engines]
    public async Task Nothing_later_than_asked_for_and_nothing_of_others_is_shown(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (client, other) = (await clinic.PersonAsync(), await clinic.PersonAsync("Other"));
        await clinic.SessionAsync(client);
        (await OfAsync(clinic, client, clinic.Next(DayOfWeek.Wednesday).AddDays(-1))).ShouldBeEmpty();
        (await OfAsync(clinic, other, clinic.Today.AddDays(30))).ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task Sessions_planned_as_ever_are_shown_no_further_than_a_week_ahead(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.SessionAsync(client);
        var entries = await OfAsync(clinic, client, clinic.Today.AddYears(1));
        entries.ShouldHaveSingleItem().On.ShouldBe(clinic.Next(DayOfWeek.Wednesday));
    }

    [Theory, Engines]
    public async Task Before_the_days_of_anybody_s_life_there_is_nothing(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.SessionAsync(client);
        (await OfAsync(clinic, client, DateOnly.MinValue)).ShouldBeEmpty();
    }

    private static Task<IReadOnlyList<TimelineEntry>> OfAsync(Clinic clinic, ClientId client, DateOnly until) =>
        clinic.InScopeAsync(
            clinic.Staff(RoleCodes.Counselor),
            services =>
                services
                    .GetServices<ITimelinePart>()
                    .OfType<AppointmentTimeline>()
                    .Single()
                    .OfAsync(client, new(until, 50, new HashSet<string>(StringComparer.Ordinal)), CancellationToken.None)
        );
}
