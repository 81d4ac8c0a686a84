using Footbridge.Clinical.Draws.Rewards;
using Footbridge.Monitoring.Screens;
using Footbridge.Recovery.Rewards;
using Footbridge.Slices.Monitoring;

namespace Footbridge.Slices.Recovery;

/// <summary>What clients earn and draw, through the gate.</summary>
public sealed class RewardTests
{
    [Theory, Engines]
    public async Task Draws_rise_with_each_negative_screen_in_a_row(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.WithRewardsAsync();
        var client = await clinic.PersonAsync();
        await clinic.ScreensAsync(client, 3);
        var board = await clinic.BoardAsync();
        board.Waiting.ShouldHaveSingleItem().Draws.ShouldBe(1 + 2 + 3);
        (await clinic.RewardsAsync(client)).Sheet.Next!.Draws.ShouldBe(4);
    }

    [Theory, Engines]
    public async Task After_a_positive_screen_the_count_begins_again_and_what_was_earned_is_kept(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.WithRewardsAsync();
        var client = await clinic.PersonAsync();
        await clinic.ScreensAsync(client, 2);
        clinic.Clock.Advance(TimeSpan.FromDays(1));
        await clinic.ScreenAsync(client, Finding.Positive);
        var sheet = (await clinic.MineAsync(client)).Sheet;
        sheet.DrawsWaiting.ShouldBe(1 + 2);
        sheet.Next!.Draws.ShouldBe(1);
        sheet.Steps[0].Again!.Draws.ShouldBe(1);
    }

    [Theory, Engines]
    public async Task A_missed_screen_begins_the_count_again_and_an_excused_one_holds_it(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.WithRewardsAsync(c => c with { Panel = "ten" });
        var client = await clinic.PersonAsync();
        await clinic.ScreenAsync(client, panel: "ten");
        clinic.Clock.Advance(TimeSpan.FromDays(1));
        (await clinic.AskAsync(client, clinic.Today)).Succeeded.ShouldBeTrue();
        clinic.Clock.Advance(TimeSpan.FromDays(1));
        await clinic.TellAsync();
        (await clinic.RewardsAsync(client)).Sheet.Next!.Draws.ShouldBe(1);
        (await clinic.ExcuseAsync(client, "The bus did not come.")).Succeeded.ShouldBeTrue();
        (await clinic.RewardsAsync(client)).Sheet.Next!.Draws.ShouldBe(2);
    }

    [Theory, Engines]
    public async Task Two_screens_on_one_day_earn_once(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.WithRewardsAsync();
        var client = await clinic.PersonAsync();
        await clinic.ScreenAsync(client);
        await clinic.ScreenAsync(client);
        (await clinic.BoardAsync()).Waiting.ShouldHaveSingleItem().Draws.ShouldBe(1);
    }

    [Theory, Engines]
    public async Task A_screen_of_another_panel_and_one_from_before_earn_nothing(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.ScreenAsync(client);
        clinic.Clock.Advance(TimeSpan.FromDays(1));
        await clinic.WithRewardsAsync();
        await clinic.ScreenAsync(client, panel: "ten");
        (await clinic.BoardAsync()).Waiting.ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task A_result_that_comes_later_earns_what_it_should_have(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.WithRewardsAsync();
        var client = await clinic.PersonAsync();
        await clinic.ScreenAsync(client, Finding.Pending);
        clinic.Clock.Advance(TimeSpan.FromDays(1));
        await clinic.ScreenAsync(client);
        (await clinic.DrawSlipAsync(client)).Succeeded.ShouldBeTrue();
        (await clinic.BoardAsync()).Waiting.ShouldBeEmpty();
        await CompleteAsync(clinic, client);
        // One for the first screen; two for the second, of which one was drawn.
        (await clinic.BoardAsync())
            .Waiting.ShouldHaveSingleItem()
            .Draws.ShouldBe(1 + 1);
    }

    [Theory, Engines]
    public async Task Each_draw_is_held_once_and_then_nothing_waits(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.WithRewardsAsync();
        var client = await clinic.PersonAsync();
        await clinic.ScreensAsync(client, 2);
        for (var draw = 0; draw < 3; draw++)
        {
            (await clinic.DrawSlipAsync(client)).Succeeded.ShouldBeTrue();
        }

        (await clinic.DrawSlipAsync(client)).Problem!.Code.ShouldBe("recovery.reward.nothing-waits");
        (await clinic.MineAsync(client)).Sheet.Gains.Count.ShouldBe(3);
    }

    [Theory, Engines]
    public async Task A_form_sent_twice_draws_once(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.WithRewardsAsync();
        var client = await clinic.PersonAsync();
        await clinic.ScreensAsync(client, 2);
        var first = await clinic.DrawSlipAsync(client, key: "one-form");
        var again = await clinic.DrawSlipAsync(client, key: "one-form");
        again.Value.ShouldBe(first.Value);
        (await clinic.RewardsAsync(client)).Sheet.DrawsWaiting.ShouldBe(2);
    }

    [Theory, Engines]
    public async Task A_number_that_is_not_in_the_bowl_is_refused(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.WithRewardsAsync();
        var client = await clinic.PersonAsync();
        await clinic.ScreenAsync(client);
        (await clinic.DrawSlipAsync(client, 0)).Problem!.Field.ShouldBe("Said");
        (await clinic.DrawSlipAsync(client, 501)).Problem!.Field.ShouldBe("Said");
    }

    [Theory, Engines]
    public async Task Without_a_fingerprint_told_before_there_is_no_draw(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        (await clinic.DecideAsync(clinic.Choice())).Succeeded.ShouldBeTrue();
        var client = await clinic.PersonAsync();
        await clinic.ScreenAsync(client);
        (await clinic.DrawSlipAsync(client)).Problem!.Code.ShouldBe("recovery.reward.no-seed");
        await clinic.BeginAsync();
        (await clinic.RewardsAsync(client)).Commitment!.Length.ShouldBe(64);
        (await clinic.DrawSlipAsync(client)).Succeeded.ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task The_limit_of_a_client_refuses_with_what_is_left(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.WithRewardsAsync(c => c with { ClientYearCents = 9_999 });
        await clinic.ScreenAsync(client);
        var refused = (await clinic.DrawSlipAsync(client)).Problem!;
        refused.Code.ShouldBe("recovery.reward.client-limit");
        refused.Arguments.ShouldBe(["99.99", "100.00"]);
        (await clinic.RewardsAsync(client)).Sheet.DrawsWaiting.ShouldBe(1);
    }

    [Theory, Engines]
    public async Task The_limit_of_the_program_counts_what_all_clients_got_in_the_month(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.WithRewardsAsync(c => c with { Schedule = "voucher", ProgramMonthCents = 400 });
        var (first, second) = (await clinic.PersonAsync(), await clinic.PersonAsync("Second"));
        await clinic.ScreenAsync(first);
        await clinic.ScreenAsync(second);
        (await GiveAsync(clinic, first)).Value.ShouldBe(250);
        var refused = (await GiveAsync(clinic, second)).Problem!;
        refused.Code.ShouldBe("recovery.reward.program-limit");
        refused.Arguments.ShouldBe(["1.50", "2.50"]);
        clinic.Clock.Advance(TimeSpan.FromDays(31));
        (await GiveAsync(clinic, second)).Value.ShouldBe(250);
    }

    [Theory, Engines]
    public async Task The_limit_of_the_program_holds_when_several_give_at_one_moment(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.WithRewardsAsync(c => c with { Schedule = "voucher", ProgramMonthCents = 600 });
        var people = new List<ClientId>();
        for (var i = 0; i < 8; i++)
        {
            people.Add(await clinic.PersonAsync($"Person {i}"));
            await clinic.ScreenAsync(people[^1]);
        }

        var given = await Task.WhenAll(people.Select(p => Task.Run(() => GiveAsync(clinic, p))));
        given.Count(g => g.Succeeded).ShouldBe(2);
        given.Where(g => !g.Succeeded).ShouldAllBe(g => g.Problem!.Code == "recovery.reward.program-limit");
    }

    [Theory, Engines]
    public async Task Vouchers_grow_and_are_given_one_by_one(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.WithRewardsAsync(c => c with { Schedule = "voucher" });
        var client = await clinic.PersonAsync();
        await clinic.ScreensAsync(client, 3);
        (await GiveAsync(clinic, client)).Value.ShouldBe(250);
        (await GiveAsync(clinic, client)).Value.ShouldBe(375);
        (await GiveAsync(clinic, client)).Value.ShouldBe(1_500);
        (await GiveAsync(clinic, client)).Problem!.Code.ShouldBe("recovery.reward.nothing-waits");
    }

    [Theory, Engines]
    public async Task Where_attendance_is_the_goal_sessions_earn_and_screens_do_not(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.WithRewardsAsync(c => c with { Goal = RewardGoal.Attendance, Panel = null });
        var room = await Sessions.GroupRoom.WithAsync(clinic, 2);
        await clinic.ScreenAsync(room.People[0]);
        await room.SignedAsync();
        var steps = (await clinic.RewardsAsync(room.People[0])).Sheet.Steps;
        steps
            .ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                s => s.Goal.ShouldBe(RewardGoal.Attendance),
                s => s.Turn.ShouldBe(RewardTurn.Met),
                s => s.Earned.Draws.ShouldBe(1)
            );
    }

    [Theory, Engines]
    public async Task A_client_sees_their_own_rewards_and_nobody_elses(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.WithRewardsAsync();
        var (client, other) = (await clinic.PersonAsync(), await clinic.PersonAsync("Someone", "Else"));
        await clinic.ScreenAsync(client);
        await clinic.ScreenAsync(other);
        await clinic.DrawSlipAsync(client);
        await clinic.DrawSlipAsync(other);
        var mine = await clinic.MineAsync(client);
        mine.Sheet.Gains.ShouldHaveSingleItem();
        mine.Months.ShouldHaveSingleItem().Draws.ShouldHaveSingleItem().Code.ShouldBe(mine.Months[0].Code);
        var refused = await clinic.AskAsync<MyRewards.Input, MyRewards.View>(clinic.ClientCaller(other), new(client));
        refused.Problem!.Code.ShouldBe("core.no-such-record");
    }

    private static Task<Outcome<int>> GiveAsync(Clinic clinic, ClientId client) =>
        clinic.DoAsync<GiveVoucher.Input, int>(clinic.Staff(RoleCodes.Counselor), new(client));

    private static async Task CompleteAsync(Clinic clinic, ClientId client)
    {
        var screens = await clinic.AskAsync<ScreensOf.Input, ScreensOf.View>(clinic.Staff(RoleCodes.Medical), new(client, 5));
        var waiting = screens.Value.Entries.Single(e => e.IsWaiting);
        (
            await clinic.DoAsync<CompleteScreen.Input, Done>(
                clinic.Staff(RoleCodes.Medical),
                new(
                    client,
                    waiting.Id,
                    waiting.Version,
                    new Dictionary<string, Finding>(StringComparer.Ordinal) { ["fentanyl"] = Finding.Negative },
                    new Dictionary<string, decimal>(StringComparer.Ordinal),
                    null
                )
            )
        ).Problem.ShouldBeNull();
    }
}
