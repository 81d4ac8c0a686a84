using Footbridge.Contracts.Care;
using Footbridge.Schedule.Availabilities;
using Footbridge.Schedule.Enrollments;
using Footbridge.Schedule.Weeks;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Schedule;

public class EnrollmentTests
{
    [Theory, Engines]
    public async Task A_client_is_on_the_roster_from_the_day_of_joining(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var group = clinic.Group("day", DayOfWeek.Monday);
        var client = await clinic.PersonAsync();
        var from = clinic.Today.AddDays(7);
        (await clinic.AssignAsync(client, group.Id, from)).Problem.ShouldBeNull();
        var before = await clinic.RosterAsync(group.Id, from.AddDays(-1));
        var after = await clinic.RosterAsync(group.Id, from);
        (before.Contains(client), after.Contains(client)).ShouldBe((false, true));
    }

    [Theory, Engines]
    public async Task Leaving_mid_series_leaves_past_rosters_as_they_were(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var group = clinic.Group("day", DayOfWeek.Monday);
        var client = await clinic.PersonAsync();
        var joined = clinic.Today;
        await clinic.AssignAsync(client, group.Id, joined);
        clinic.Clock.Advance(TimeSpan.FromDays(21));
        await clinic.DoAsync<RemoveFromGroup.Input, Done>(clinic.Staff(RoleCodes.Counselor), new(client, group.Id, clinic.Today));
        var then = await clinic.RosterAsync(group.Id, joined.AddDays(14));
        var now = await clinic.RosterAsync(group.Id, clinic.Today);
        (then.Contains(client), now.Contains(client)).ShouldBe((true, false));
    }

    [Theory, Engines]
    public async Task Somebody_who_did_not_begin_after_all_can_join(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var group = clinic.Group("day", DayOfWeek.Monday);
        var client = await clinic.PersonAsync();
        var later = clinic.Today.AddDays(28);
        await clinic.AssignAsync(client, group.Id, later);
        await clinic.DoAsync<RemoveFromGroup.Input, Done>(clinic.Staff(RoleCodes.Counselor), new(client, group.Id, later));
        (await clinic.AssignAsync(client, group.Id, clinic.Today)).Problem.ShouldBeNull();
    }

    [Theory, Engines]
    public async Task A_full_group_is_refused(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var group = clinic.Group("day", DayOfWeek.Monday);
        for (var i = 0; i < group.Capacity; i++)
        {
            await clinic.AssignAsync(await clinic.PersonAsync(), group.Id, clinic.Today);
        }

        var late = await clinic.PersonAsync();
        (await clinic.AssignAsync(late, group.Id, clinic.Today)).Problem!.Code.ShouldBe("schedule.assign.full");
    }

    [Theory, Engines]
    public async Task A_seat_that_somebody_takes_later_is_not_free_before(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var group = clinic.Group("day", DayOfWeek.Monday);
        for (var i = 0; i < group.Capacity; i++)
        {
            await clinic.AssignAsync(await clinic.PersonAsync(), group.Id, clinic.Today.AddDays(14));
        }

        var early = await clinic.PersonAsync();
        (await clinic.AssignAsync(early, group.Id, clinic.Today)).Problem!.Code.ShouldBe("schedule.assign.full");
    }

    [Theory, Engines]
    public async Task A_group_at_the_hour_of_another_is_refused(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.AssignAsync(client, clinic.Group("evening", DayOfWeek.Monday).Id, clinic.Today);
        var outcome = await clinic.AssignAsync(client, clinic.Group("telehealth", DayOfWeek.Monday).Id, clinic.Today);
        outcome.Problem!.Code.ShouldBe("schedule.assign.overlap");
    }

    [Theory, Engines]
    public async Task A_group_when_the_client_cannot_come_is_refused(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.TellAsync(client, Suits.Cannot, DayOfWeek.Monday, 8, 10);
        var outcome = await clinic.AssignAsync(client, clinic.Group("day", DayOfWeek.Monday).Id, clinic.Today);
        outcome.Problem!.Code.ShouldBe("schedule.assign.cannot");
    }

    [Theory, Engines]
    public async Task A_written_reason_is_kept_with_the_belonging(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.TellAsync(client, Suits.Cannot, DayOfWeek.Monday, 8, 10);
        await clinic.AssignAsync(client, clinic.Group("day", DayOfWeek.Monday).Id, clinic.Today, "The shift moves next month.");
        var reason = await clinic.InScopeAsync(
            clinic.SystemCaller,
            s => s.GetRequiredService<FootbridgeDb>().Set<Enrollment>().Select(e => e.OverrideReason).SingleAsync()
        );
        reason.ShouldBe("The shift moves next month.");
    }

    [Theory, Engines]
    public async Task An_hour_the_client_would_rather_keep_does_not_forbid(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.TellAsync(client, Suits.RatherNot, DayOfWeek.Monday, 8, 10);
        (await clinic.AssignAsync(client, clinic.Group("day", DayOfWeek.Monday).Id, clinic.Today)).Problem.ShouldBeNull();
    }

    [Theory, Engines]
    public async Task Joining_in_the_past_is_refused(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var outcome = await clinic.AssignAsync(client, clinic.Group("day", DayOfWeek.Monday).Id, clinic.Today.AddDays(-1));
        outcome.Problem!.Code.ShouldBe("schedule.enrollment.past");
    }

    [Theory, Engines]
    public async Task Discharge_frees_the_seat(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var group = clinic.Group("day", DayOfWeek.Monday);
        var client = await clinic.PersonAsync();
        await clinic.AssignAsync(client, group.Id, clinic.Today);
        await clinic.InScopeAsync(
            clinic.SystemCaller,
            async services =>
            {
                await services
                    .GetRequiredService<IEvents>()
                    .RaiseAsync(new EpisodeClosed(default, client, clinic.Today), CancellationToken.None);
                return await services.GetRequiredService<FootbridgeDb>().SaveChangesAsync();
            }
        );
        (await clinic.RosterAsync(group.Id, clinic.Today.AddDays(1))).ShouldNotContain(client);
    }

    [Theory, Engines]
    public async Task The_week_says_for_each_group_what_stands_in_the_way(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.TellAsync(client, Suits.Cannot, DayOfWeek.Tuesday, 9, 12);
        await clinic.AssignAsync(client, clinic.Group("evening", DayOfWeek.Monday).Id, clinic.Today);
        var week = (
            await clinic.AskAsync<ClientWeek.Input, ClientWeek.Output>(clinic.Staff(RoleCodes.Counselor), new(client, null))
        ).Value;
        var spanish = week.Candidates.Single(c => c.Group.Language == "es").Group.Id;
        week.Candidates.Where(c => c.Conflicts.Count > 0)
            .Select(c => (c.Group.Id, c.Conflicts[0].Kind))
            .ShouldBe(
                [
                    (spanish, ConflictKind.Language),
                    (clinic.Group("day", DayOfWeek.Tuesday).Id, ConflictKind.Cannot),
                    (clinic.Group("telehealth", DayOfWeek.Monday).Id, ConflictKind.Overlap),
                ],
                ignoreOrder: true
            );
    }

    [Theory, Engines]
    public async Task A_client_sees_the_own_week_without_a_stay(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var group = clinic.Group("day", DayOfWeek.Thursday);
        await clinic.AssignAsync(client, group.Id, clinic.Today);
        var week = (await clinic.AskAsync<MyWeek.Input, ClientWeekView>(clinic.ClientCaller(client), new(null))).Value;
        week.Next!.On.ShouldBe(clinic.Next(DayOfWeek.Thursday));
    }

    [Theory, Engines]
    public async Task A_client_does_not_see_the_week_of_another(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (mine, other) = (await clinic.PersonAsync(), await clinic.PersonAsync());
        var outcome = await clinic.AskAsync<WeekGlance.Input, ClientWeekView>(clinic.ClientCaller(mine), new(other));
        outcome.Problem!.Code.ShouldBe("core.no-such-record");
    }

    [Theory, Engines]
    public async Task A_client_does_not_choose_groups_themself(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var outcome = await clinic.DoAsync<AssignToGroup.Input, Done>(
            clinic.ClientCaller(client),
            new(client, clinic.Group("day", DayOfWeek.Monday).Id, clinic.Today, null)
        );
        outcome.Problem!.Kind.ShouldBe(ProblemKind.Forbidden);
    }
}
