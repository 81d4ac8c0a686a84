using Footbridge.Care.Episodes;
using Footbridge.Contracts.Schedule;
using Footbridge.Monitoring.CheckIns;
using Footbridge.Risk.Listening;
using Footbridge.Risk.Watches;
using Footbridge.Slices.Care;
using Footbridge.Slices.Schedule;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Risk;

public sealed class WatchTests
{
    [Theory, Engines]
    public async Task Craving_above_the_own_usual_is_a_signal_once(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        foreach (var craving in (int[])[1, 2, 1, 2, 1, 4, 4, 4, 5])
        {
            await CheckInAsync(clinic, client, craving);
            clinic.Clock.Advance(TimeSpan.FromDays(1));
        }

        var rise = (await clinic.ItemAsync(client)).Reasons.Single(r => r.Rule == SignalRules.CravingRise);
        rise.Times.ShouldBe(1);
        rise.Detail.ShouldBe(["4", "1.4"]);
    }

    [Theory, Engines]
    public async Task A_review_that_is_overdue_is_a_signal_once_a_week(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.AdmittedPersonAsync();
        (await ReviewsAsync(clinic)).ShouldBe(0);
        clinic.Clock.Advance(TimeSpan.FromDays(8));
        (await ReviewsAsync(clinic)).ShouldBe(1);
        (await ReviewsAsync(clinic)).ShouldBe(0);
        (await clinic.ItemAsync(client)).Suggested.ShouldContain("hold-review");
    }

    [Theory, Engines]
    public async Task Before_Wednesday_nobody_counts_the_hours(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await AdmittedLastWeekAsync(clinic);
        clinic.Today.DayOfWeek.ShouldBe(DayOfWeek.Tuesday);
        (await HoursAsync(clinic)).ShouldBe(0);
    }

    [Theory, Engines]
    public async Task From_Wednesday_on_missing_hours_are_a_signal_with_a_session_that_fits(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await AdmittedLastWeekAsync(clinic);
        clinic.Clock.Advance(TimeSpan.FromDays(1));
        (await HoursAsync(clinic)).ShouldBe(1);
        (await HoursAsync(clinic)).ShouldBe(0);
        var reason = (await clinic.HuddleAsync()).HoursAtRisk.ShouldHaveSingleItem().Reasons.ShouldHaveSingleItem();
        (reason.Rule, reason.Detail[0], reason.Detail[1]).ShouldBe((SignalRules.HoursAtRisk, "9", "9"));
        var fits = await OutlookAsync(clinic, client);
        reason.Detail[3].ShouldBe(fits!.MakeUps[0].Meeting.Title);
    }

    [Theory, Engines]
    public async Task Hours_that_are_planned_are_not_missing(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await AdmittedLastWeekAsync(clinic);
        clinic.Clock.Advance(TimeSpan.FromDays(1));
        var before = (await OutlookAsync(clinic, client))!;
        var group = clinic.Group("day", DayOfWeek.Friday);
        (await clinic.AssignAsync(client, group.Id, clinic.Today)).Succeeded.ShouldBeTrue();
        var after = (await OutlookAsync(clinic, client))!;
        (before.ShortMinutes - after.ShortMinutes).ShouldBe(group.Minutes);
    }

    private static async Task CheckInAsync(Clinic clinic, ClientId client, int craving) =>
        (
            await clinic.DoAsync<RecordCheckIn.Input, Done>(
                clinic.Staff(RoleCodes.Counselor),
                new(client, new() { Mood = 6, Craving = craving })
            )
        ).Succeeded.ShouldBeTrue();

    private static async Task<ClientId> AdmittedLastWeekAsync(Clinic clinic)
    {
        var client = await clinic.AdmittedPersonAsync();
        await clinic.InScopeAsync(
            clinic.SystemCaller,
            services =>
                services
                    .GetRequiredService<FootbridgeDb>()
                    .Set<Episode>()
                    .Where(e => e.Client == client)
                    .ExecuteUpdateAsync(e => e.SetProperty(s => s.AdmittedOn, clinic.Today.AddDays(-8)))
        );
        return client;
    }

    private static Task<WeekOutlook?> OutlookAsync(Clinic clinic, ClientId client) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            services => services.GetRequiredService<IWeekOutlooks>().OfAsync(client, CancellationToken.None)
        );

    private static async Task<int> ReviewsAsync(Clinic clinic) =>
        (await clinic.DoAsync<LookForOverdueReviews.Input, int>(clinic.SystemCaller, new())).Value;

    private static async Task<int> HoursAsync(Clinic clinic) =>
        (await clinic.DoAsync<LookForHoursAtRisk.Input, int>(clinic.SystemCaller, new())).Value;
}
