using Footbridge.Contracts.Schedule;
using Footbridge.Privacy.Rights.Copies.Making;
using Footbridge.Privacy.Rights.Retention;
using Footbridge.Schedule.Meetings;
using Footbridge.Schedule.Prescriptions;
using Footbridge.Schedule.Weeks;
using Footbridge.Storage;
using Footbridge.Storage.Export;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Schedule;

public class KeepApartTests
{
    private const string Reason = "A court order keeps them from meeting.";

    [Theory, Engines]
    public async Task A_group_with_one_of_them_is_not_open_to_the_other(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (one, other) = await PairAsync(clinic);
        var group = clinic.Group("day", DayOfWeek.Monday).Id;
        (await clinic.AssignAsync(one, group, clinic.Today)).Problem.ShouldBeNull();
        var refused = (await clinic.AssignAsync(other, group, clinic.Today, "Agreed with them.")).Problem!;
        (refused.Code, refused.Field, string.Join("", refused.Arguments ?? [])).ShouldBe(("schedule.assign.not-open", null, ""));
    }

    [Theory, Engines]
    public async Task It_does_not_matter_who_was_named_first(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (one, other) = await PairAsync(clinic);
        var group = clinic.Group("day", DayOfWeek.Monday).Id;
        await clinic.AssignAsync(other, group, clinic.Today.AddDays(7));
        (await clinic.AssignAsync(one, group, clinic.Today)).Problem!.Code.ShouldBe("schedule.assign.not-open");
    }

    [Theory, Engines]
    public async Task Others_join_the_group_as_before(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (one, _) = await PairAsync(clinic);
        var group = clinic.Group("day", DayOfWeek.Monday).Id;
        await clinic.AssignAsync(one, group, clinic.Today);
        (await clinic.AssignAsync(await clinic.PersonAsync(), group, clinic.Today)).Problem.ShouldBeNull();
    }

    [Theory, Engines]
    public async Task A_guest_seat_in_the_group_is_refused_too(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (one, other) = await PairAsync(clinic);
        var group = clinic.Group("day", DayOfWeek.Monday).Id;
        await clinic.AssignAsync(one, group, clinic.Today);
        var day = clinic.Today.AddDays(7 + (((int)DayOfWeek.Monday - (int)clinic.Today.DayOfWeek + 7) % 7));
        var outcome = await clinic.DoAsync<InviteGuest.Input, Done>(
            clinic.Staff(RoleCodes.Counselor),
            new(other, group, day, "Wants to see the group first.")
        );
        (outcome.Problem!.Code, outcome.Problem.Arguments!.Count).ShouldBe(("schedule.assign.word-first", 0));
    }

    [Theory, Engines]
    public async Task Nor_do_they_meet_where_one_is_a_guest(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (one, other) = await PairAsync(clinic);
        var group = clinic.Group("day", DayOfWeek.Monday).Id;
        var day = clinic.Today.AddDays(7 + (((int)DayOfWeek.Monday - (int)clinic.Today.DayOfWeek + 7) % 7));
        await clinic.DoAsync<InviteGuest.Input, Done>(clinic.Staff(RoleCodes.Counselor), new(one, group, day, "A first look."));
        (await clinic.AssignAsync(other, group, clinic.Today)).Problem!.Code.ShouldBe("schedule.assign.not-open");
    }

    [Theory, Engines]
    public async Task The_week_says_that_a_group_is_not_open_and_not_why(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (one, other) = await PairAsync(clinic);
        var group = clinic.Group("day", DayOfWeek.Monday).Id;
        await clinic.AssignAsync(one, group, clinic.Today);
        var week = await clinic.AskAsync<ClientWeek.Input, ClientWeek.Output>(
            clinic.Staff(RoleCodes.Counselor),
            new(other, clinic.Today)
        );
        var candidate = week.Value.Candidates.Single(c => c.Group.Id == group);
        (candidate.Open, candidate.OpensWithReason).ShouldBe((false, false));
        candidate.Conflicts[0].ShouldBe(new Conflict(ConflictKind.NotOpen));
    }

    [Theory, Engines]
    public async Task A_planned_change_of_the_week_is_held_to_it(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (one, other) = await PairAsync(clinic);
        var group = clinic.Group("day", DayOfWeek.Monday).Id;
        await clinic.AssignAsync(one, group, clinic.Today);
        var outcome = await clinic.InScopeAsync(
            clinic.SystemCaller,
            services =>
                services.GetRequiredService<IWeekPlans>().ChangeAsync(other, clinic.Today, [], [group], CancellationToken.None)
        );
        outcome.Problem!.Code.ShouldBe("schedule.assign.not-open");
    }

    [Theory, Engines]
    public async Task The_list_shows_the_pair_the_reason_and_groups_they_share_nevertheless(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (one, other) = (await clinic.PersonAsync("One"), await clinic.PersonAsync("Other"));
        var group = clinic.Group("day", DayOfWeek.Monday);
        await clinic.AssignAsync(one, group.Id, clinic.Today);
        await clinic.AssignAsync(other, group.Id, clinic.Today);
        await KeepAsync(clinic, one, other);
        var row = (await ListAsync(clinic)).Rows.ShouldHaveSingleItem();
        new[] { row.One.Id, row.Other.Id }.ShouldBe([one, other], ignoreOrder: true);
        (row.Reason, row.Shared.Single()).ShouldBe((Reason, group.Title));
    }

    [Theory, Engines]
    public async Task The_same_pair_is_written_down_once(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (one, other) = await PairAsync(clinic);
        (await KeepAsync(clinic, other, one)).Problem!.Code.ShouldBe("schedule.apart.known");
        (await KeepAsync(clinic, one, one)).Problem!.Code.ShouldBe("schedule.apart.same");
    }

    [Theory, Engines]
    public async Task Once_it_has_ended_they_share_groups_again(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (one, other) = await PairAsync(clinic);
        var group = clinic.Group("day", DayOfWeek.Monday).Id;
        await clinic.AssignAsync(one, group, clinic.Today);
        var pair = (await ListAsync(clinic)).Rows.Single().Id;
        await clinic.DoAsync<EndKeepApart.Input, EndKeepApart.Ended>(clinic.Staff(RoleCodes.Supervisor), new(pair));
        (await clinic.AssignAsync(other, group, clinic.Today)).Problem.ShouldBeNull();
    }

    [Theory, Engines]
    public async Task Who_only_plans_weeks_does_not_see_the_list(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await PairAsync(clinic);
        foreach (var role in (string[])[RoleCodes.Counselor, RoleCodes.Intake, RoleCodes.Medical, RoleCodes.Privacy])
        {
            var outcome = await clinic.AskAsync<KeepApartList.Input, KeepApartList.View>(clinic.Staff(role), new());
            outcome.Problem!.Kind.ShouldBe(ProblemKind.Forbidden);
        }
    }

    [Theory, Engines]
    public async Task It_is_in_no_copy_of_a_record_and_goes_with_either_of_the_two(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (_, other) = await PairAsync(clinic);
        CopyScope.LeftOut.ShouldContainKey("schedule_keep_apart");
        var left = await clinic.InScopeAsync(
            clinic.SystemCaller,
            async services =>
            {
                var db = services.GetRequiredService<FootbridgeDb>();
                var table = ClientTables.Of(db.Model).Single(t => t.Name == "schedule_keep_apart");
                await new ClientRows(db, other).DeleteAsync(table, CancellationToken.None);
                return await db.Set<KeepApart>().CountAsync();
            }
        );
        left.ShouldBe(0);
    }

    [Fact]
    public void A_count_of_deleted_rows_does_not_say_whether_there_was_any()
    {
        var shown = KeptTables.Shown(
            new Dictionary<string, int>(StringComparer.Ordinal) { ["schedule_enrollment"] = 3, ["schedule_keep_apart"] = 1 }
        );
        shown.ShouldHaveSingleItem().ShouldBe(KeyValuePair.Create("schedule_enrollment", 4));
    }

    private static async Task<(ClientId One, ClientId Other)> PairAsync(Clinic clinic)
    {
        var (one, other) = (await clinic.PersonAsync("One"), await clinic.PersonAsync("Other"));
        (await KeepAsync(clinic, one, other)).Problem.ShouldBeNull();
        return (one, other);
    }

    private static Task<Outcome<Done>> KeepAsync(Clinic clinic, ClientId one, ClientId other) =>
        clinic.DoAsync<KeepTwoApart.Input, Done>(clinic.Staff(RoleCodes.Supervisor), new(one, other, Reason));

    private static async Task<KeepApartList.View> ListAsync(Clinic clinic) =>
        (await clinic.AskAsync<KeepApartList.Input, KeepApartList.View>(clinic.Staff(RoleCodes.Supervisor), new())).Value;
}
