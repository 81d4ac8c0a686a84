using Footbridge.Contracts.Demo;
using Footbridge.Contracts.Schedule;
using Footbridge.Schedule.Enrollments;
using Footbridge.Schedule.Groups;
using Footbridge.Schedule.Planning;
using Footbridge.Solver.Checking;
using Footbridge.Solver.Files;
using Footbridge.Storage;
using Footbridge.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Schedule;

public sealed class SeasonTests
{
    [Theory, Engines]
    public async Task A_week_is_planned_in_the_background_and_breaks_no_rule(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var season = await clinic.PlanAsync();
        var kept = await clinic.SeasonAsync(season);
        kept.State.ShouldBe(SeasonState.Done);
        PlanCheck.Breaches(ClinicFile.Read(kept.Clinic).Value!, PlanFile.Read(kept.Plan).Value!).ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task The_demonstrations_own_week_keeps_every_rule(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var kept = await clinic.SeasonAsync(await clinic.AskAsync());
        PlanCheck.Breaches(ClinicFile.Read(kept.Clinic).Value!, PlanFile.Read(kept.Now).Value!).ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task A_planned_week_shows_everybody_in_care(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var view = await clinic.CompareAsync(await clinic.PlanAsync());
        view.People.Count.ShouldBe(view.Then.People);
    }

    [Theory, Engines]
    public async Task A_planned_week_gives_no_less_than_the_week_that_counts(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var view = await clinic.CompareAsync(await clinic.PlanAsync());
        view.Then.MissingHours.ShouldBeLessThanOrEqualTo(view.Now.MissingHours);
    }

    [Theory, Engines]
    public async Task Planning_a_week_changes_no_group_and_no_roster(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var before = await clinic.WeekRowsAsync();
        await clinic.PlanAsync();
        (await clinic.WeekRowsAsync()).ShouldBe(before);
    }

    [Theory, Engines]
    public async Task Published_rosters_are_those_that_were_shown(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var season = await clinic.PlanAsync();
        var shown = (await clinic.CompareAsync(season)).Groups.Where(g => g.Fate != "ends").ToList();
        (await clinic.PublishAsync(season)).Problem.ShouldBeNull();
        var monday = SeasonClinic.From(clinic);
        var rosters = new List<(DayOfWeek, TimeOnly, int)>();
        for (var day = monday; day < monday.AddDays(7); day = day.AddDays(1))
        {
            foreach (var meeting in await clinic.InScopeAsync(clinic.OtherSystem(), s => Planned(s, day)))
            {
                rosters.Add((day.DayOfWeek, meeting.Start, (await clinic.OtherRosterAsync(meeting.Group, day)).Count));
            }
        }

        rosters.ShouldBe(shown.Select(g => (g.Day, g.Start, g.Members)), ignoreOrder: true);
    }

    [Theory, Engines]
    public async Task Rosters_before_the_day_stay_as_they_were(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var season = await clinic.PlanAsync();
        var group = clinic.MondayGroup();
        var day = clinic.Next(DayOfWeek.Monday);
        var before = await clinic.OtherRosterAsync(group.Id, day);
        await clinic.PublishAsync(season);
        (await clinic.OtherRosterAsync(group.Id, day)).ShouldBe(before, ignoreOrder: true);
    }

    [Theory, Engines]
    public async Task A_week_is_not_published_after_somebodys_life_has_changed(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var season = await clinic.PlanAsync();
        var group = clinic.MondayGroup();
        var member = (await clinic.OtherRosterAsync(group.Id, clinic.Next(DayOfWeek.Monday)))[0];
        var left = await clinic.DoAsync<RemoveFromGroup.Input, Done>(
            clinic.OtherStaff(RoleCodes.Counselor),
            new(member, group.Id, clinic.Today.AddDays(3))
        );
        left.Problem.ShouldBeNull();
        (await clinic.PublishAsync(season)).Problem!.Code.ShouldBe("schedule.season.outdated");
    }

    [Theory, Engines]
    public async Task A_week_is_published_once(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var season = await clinic.PlanAsync();
        await clinic.PublishAsync(season);
        (await clinic.PublishAsync(season)).Problem!.Code.ShouldBe("schedule.season.no-offer");
    }

    [Theory, Engines]
    public async Task Whoever_gets_another_week_is_told(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var season = await clinic.PlanAsync();
        var touched = (await clinic.CompareAsync(season)).People.Where(p => p.IsChange).Select(p => p.Client).ToHashSet();
        var before = await ToldAsync(clinic);
        await clinic.PublishAsync(season);
        var told = (await ToldAsync(clinic)).Except(before).ToList();
        told.Count.ShouldBeLessThanOrEqualTo(touched.Count);
        told.Select(t => t.Client).ShouldBeSubsetOf(touched);
    }

    [Theory, Engines]
    public async Task The_same_seed_gives_the_same_plan(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var first = await clinic.SeasonAsync(await clinic.PlanAsync());
        var second = await clinic.SeasonAsync(await clinic.PlanAsync());
        second.Plan.ShouldBe(first.Plan);
    }

    [Theory, Engines]
    public async Task A_plan_whose_maker_is_gone_is_kept_and_ends(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var season = await clinic.PlanAsync();
        await clinic.InScopeAsync(
            clinic.OtherSystem(),
            async s =>
            {
                var row = await s.GetRequiredService<FootbridgeDb>().Set<Season>().SingleAsync(x => x.Id == season);
                (row.State, row.SeenAt) = (SeasonState.Running, clinic.Clock.GetUtcNow());
                return await s.GetRequiredService<FootbridgeDb>().SaveChangesAsync();
            }
        );
        clinic.Clock.Advance(Season.Patience + TimeSpan.FromSeconds(1));
        await clinic.InScopeAsync(clinic.OtherSystem(), Tidy);
        (await clinic.SeasonAsync(season)).HasOffer.ShouldBeTrue();

        static async Task<bool> Tidy(IServiceProvider services)
        {
            await SeasonWorker.TidyAsync(services, default);
            return true;
        }
    }

    [Theory, Engines]
    public async Task A_planning_that_is_ended_at_once_keeps_a_plan(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var season = await clinic.AskAsync();
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await clinic.InScopeAsync(clinic.OtherSystem(), s => SeasonWorker.RunNextAsync(s, stop.Token));
        var kept = await clinic.SeasonAsync(season);
        PlanCheck.Breaches(ClinicFile.Read(kept.Clinic).Value!, PlanFile.Read(kept.Plan).Value!).ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task Somebody_who_lost_a_group_gets_ways_to_the_prescribed_week(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var member = await clinic.WithoutAGroupAsync();
        var mend = await clinic.AskAsync<MendWeek.Input, MendWeek.Output>(
            clinic.OtherStaff(RoleCodes.Director),
            new(member, SeasonClinic.From(clinic))
        );
        mend.Value.Ways.ShouldAllBe(w => w.Hours > mend.Value.HoursNow || w.Groups.Count > 0);
        mend.Value.Ways.ShouldNotBeEmpty();
    }

    [Theory, Engines]
    public async Task A_way_that_is_taken_gives_the_hours_that_were_shown(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var member = await clinic.WithoutAGroupAsync();
        var from = SeasonClinic.From(clinic);
        var director = clinic.OtherStaff(RoleCodes.Director);
        var ways = (await clinic.AskAsync<MendWeek.Input, MendWeek.Output>(director, new(member, from))).Value.Ways;
        var taken = await clinic.DoAsync<AcceptMend.Input, WeekChanged>(
            director,
            new(member, from, ways[0].Mark, ways[0].Groups.ToDictionary(g => g.Line.Key, _ => "A new group"))
        );
        taken.Problem.ShouldBeNull();
        var after = await clinic.AskAsync<MendWeek.Input, MendWeek.Output>(director, new(member, from));
        after.Value.HoursNow.ShouldBe(ways[0].Hours);
    }

    [Theory, Engines]
    public async Task A_way_that_was_not_shown_is_refused(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var member = await clinic.WithoutAGroupAsync();
        var taken = await clinic.DoAsync<AcceptMend.Input, WeekChanged>(
            clinic.OtherStaff(RoleCodes.Director),
            new(member, SeasonClinic.From(clinic), "0123456789abcdef", new Dictionary<string, string>())
        );
        taken.Problem!.Code.ShouldBe("schedule.mend.outdated");
    }

    [Theory, Engines]
    public async Task After_a_sick_call_every_meeting_of_the_day_is_led_or_cancelled(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (leader, on, ways) = await clinic.SickAsync();
        var director = clinic.OtherStaff(RoleCodes.Director);
        var done = await clinic.DoAsync<AcceptSickDay.Input, WeekChanged>(
            director,
            new(leader, on, ways[0].Mark, "Arranged anew.")
        );
        done.Problem.ShouldBeNull();
        var day = await clinic.InScopeAsync(clinic.OtherSystem(), s => s.GetRequiredService<ITimetable>().OnAsync(on, default));
        day.ShouldAllBe(m => m.Facilitator != leader);
    }

    [Theory, Engines]
    public async Task On_a_sick_day_cancelling_everything_is_always_a_way(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (_, _, ways) = await clinic.SickAsync();
        ways.ShouldContain(w => w.Steps.All(s => s.StepsIn == null && s.Elsewhere.Count == 0));
    }

    [Theory, Engines]
    public async Task Somebody_who_leads_nothing_that_day_needs_no_way(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var director = clinic.OtherStaff(RoleCodes.Director);
        var day = await clinic.AskAsync<SickDay.Input, SickDay.Output>(director, new(director.User, clinic.Today.AddDays(1)));
        day.Value.Ways.ShouldBeEmpty();
    }

    private static Task<IReadOnlyList<GroupMeeting>> Planned(IServiceProvider services, DateOnly day) =>
        services.GetRequiredService<ITimetable>().PlannedOnAsync(day, default);

    private static async Task<List<(Guid Message, ClientId Client)>> ToldAsync(Clinic clinic) =>
        await clinic.InScopeAsync(
            clinic.OtherSystem(),
            async s =>
                (await s.GetRequiredService<FootbridgeDb>().Set<OutboxMessage>().Where(m => m.About != null).ToListAsync())
                    .Select(m => (m.Id, m.About!.Value))
                    .ToList()
        );
}

/// <summary>Steps around planned weeks.</summary>
internal static class SeasonClinic
{
    public static Caller OtherSystem(this Clinic clinic) => Caller.System(clinic.Other.Program, clinic.Other.Zone);

    public static DemoGroup MondayGroup(this Clinic clinic) =>
        clinic.Other.Groups.Single(g => g is { Track: "day", Day: DayOfWeek.Monday });

    public static Task<IReadOnlyList<ClientId>> OtherRosterAsync(this Clinic clinic, GroupId group, DateOnly day) =>
        clinic.InScopeAsync(
            clinic.OtherSystem(),
            services => services.GetRequiredService<ITimetable>().MembersAsync(group, day, CancellationToken.None)
        );

    public static DateOnly From(Clinic clinic) => ProgramCalendar.MondayOf(clinic.Today).AddDays(14);

    /// <summary>Asks for a week and lets it take a second only: the least that can be chosen is more than a small clinic needs.</summary>
    public static async Task<SeasonId> AskAsync(this Clinic clinic)
    {
        var asked = await clinic.DoAsync<AskSeason.Input, SeasonId>(
            clinic.OtherStaff(RoleCodes.Director),
            new(From(clinic), AskSeason.Times[0])
        );
        await clinic.InScopeAsync(
            clinic.OtherSystem(),
            s =>
                s.GetRequiredService<FootbridgeDb>()
                    .Set<Season>()
                    .Where(x => x.Id == asked.Value)
                    .ExecuteUpdateAsync(row => row.SetProperty(x => x.Seconds, 1))
        );
        return asked.Value;
    }

    public static async Task<SeasonId> PlanAsync(this Clinic clinic)
    {
        var season = await clinic.AskAsync();
        (await clinic.InScopeAsync(clinic.OtherSystem(), s => SeasonWorker.RunNextAsync(s, default))).ShouldBeTrue();
        return season;
    }

    public static Task<Season> SeasonAsync(this Clinic clinic, SeasonId season) =>
        clinic.InScopeAsync(
            clinic.OtherSystem(),
            s => s.GetRequiredService<FootbridgeDb>().Set<Season>().AsNoTracking().SingleAsync(x => x.Id == season)
        );

    public static async Task<SeasonView> CompareAsync(this Clinic clinic, SeasonId season) =>
        (await clinic.AskAsync<SeasonDetail.Input, SeasonDetail.Output>(clinic.OtherStaff(RoleCodes.Director), new(season)))
            .Value
            .View!;

    public static async Task<Outcome<WeekChanged>> PublishAsync(this Clinic clinic, SeasonId season)
    {
        var shown = await clinic.AskAsync<SeasonDetail.Input, SeasonDetail.Output>(
            clinic.OtherStaff(RoleCodes.Director),
            new(season)
        );
        var titles = shown.Value.View?.Groups.Where(g => g.Fate == "begins").ToDictionary(g => g.Key, g => $"New {g.Kind}");
        return await clinic.DoAsync<PublishSeason.Input, WeekChanged>(
            clinic.OtherStaff(RoleCodes.Director),
            new(season, titles ?? new Dictionary<string, string>())
        );
    }

    /// <summary>Takes somebody out of a group, so that hours are missing.</summary>
    public static async Task<ClientId> WithoutAGroupAsync(this Clinic clinic)
    {
        var group = clinic.MondayGroup();
        var member = (await clinic.OtherRosterAsync(group.Id, clinic.Next(DayOfWeek.Monday)))[0];
        await clinic.DoAsync<RemoveFromGroup.Input, Done>(
            clinic.OtherStaff(RoleCodes.Counselor),
            new(member, group.Id, clinic.Today.AddDays(1))
        );
        return member;
    }

    /// <summary>Whoever leads a group on the next Monday is sick then.</summary>
    public static async Task<(UserId Leader, DateOnly On, IReadOnlyList<SickDay.Way> Ways)> SickAsync(this Clinic clinic)
    {
        var group = clinic.MondayGroup();
        var on = clinic.Next(DayOfWeek.Monday);
        on = on == clinic.Today ? on.AddDays(7) : on;
        var day = await clinic.AskAsync<SickDay.Input, SickDay.Output>(
            clinic.OtherStaff(RoleCodes.Director),
            new(group.Facilitator, on)
        );
        return (group.Facilitator, on, day.Value.Ways);
    }

    /// <summary>Everything that says who meets when.</summary>
    public static Task<string> WeekRowsAsync(this Clinic clinic) =>
        clinic.InScopeAsync(
            clinic.OtherSystem(),
            async s =>
            {
                var db = s.GetRequiredService<FootbridgeDb>();
                var patterns = await db.Set<GroupPattern>()
                    .OrderBy(p => p.Id)
                    .Select(p => $"{p.Id} {p.From} {p.To}")
                    .ToListAsync();
                var rosters = await db.Set<Enrollment>().OrderBy(e => e.Id).Select(e => $"{e.Id} {e.From} {e.To}").ToListAsync();
                return string.Join('\n', patterns.Concat(rosters));
            }
        );
}
