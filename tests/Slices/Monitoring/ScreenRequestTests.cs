using Footbridge.Contracts.People;
using Footbridge.Monitoring.Draws;
using Footbridge.Monitoring.Orders;
using Footbridge.Monitoring.Screens;
using Footbridge.Risk.Safety;
using Footbridge.Slices.People;
using Footbridge.Slices.Schedule;
using Footbridge.Storage;

namespace Footbridge.Slices.Monitoring;

/// <summary>Drug screens that are asked for, at random and by hand, and what becomes of them.</summary>
public sealed class ScreenRequestTests
{
    [Theory, Engines]
    public async Task Without_a_plan_nobody_is_drawn(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.HereTodayAsync();
        (await clinic.DrawAsync()).ShouldBe(0);
    }

    [Theory, Engines]
    public async Task Who_is_always_drawn_is_asked_within_the_hours_they_are_here(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.HereTodayAsync();
        await clinic.PlanAsync(client, ScreenPlan.MostTimes);
        (await clinic.DrawAsync()).ShouldBe(1);
        var group = clinic.Group("day", clinic.Today.DayOfWeek);
        var order = (await clinic.OrdersAsync(client)).ShouldHaveSingleItem();
        (order.Drawn, order.From, order.Until).ShouldBe(
            (true, group.Start.AddMinutes(-30), group.Start.AddMinutes(group.Minutes + 30))
        );
    }

    [Theory, Engines]
    public async Task A_draw_held_again_on_the_same_day_draws_nobody(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.PlanAsync(await clinic.HereTodayAsync(), ScreenPlan.MostTimes);
        await clinic.DrawAsync();
        (await clinic.DrawAsync()).ShouldBe(0);
    }

    [Theory, Engines]
    public async Task Who_is_not_here_today_is_not_drawn(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.AssignAsync(client, clinic.Group("day", clinic.Today.AddDays(1).DayOfWeek).Id, clinic.Today);
        await clinic.PlanAsync(client, ScreenPlan.MostTimes);
        (await clinic.DrawAsync()).ShouldBe(0);
    }

    [Theory, Engines]
    public async Task Who_was_asked_by_hand_for_today_is_not_asked_twice(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.HereTodayAsync();
        await clinic.PlanAsync(client, ScreenPlan.MostTimes);
        (await clinic.AskAsync(client, clinic.Today)).Succeeded.ShouldBeTrue();
        await clinic.DrawAsync();
        (await clinic.OrdersAsync(client)).ShouldHaveSingleItem().Drawn.ShouldBeFalse();
    }

    [Theory, Engines]
    public async Task Who_was_drawn_is_told_once_in_words_that_give_nothing_away(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.DrawnAsync(mayLeaveMessage: true);
        await clinic.TellAsync();
        (await clinic.TellAsync()).ShouldBe(0);
        var message = (await clinic.OutboxAsync()).ShouldHaveSingleItem();
        message.Body.ShouldNotContain("screen");
        message.Body.ShouldNotContain("drug");
        message.Body.ShouldContain("a few more minutes");
    }

    [Theory, Engines]
    public async Task Who_wants_no_message_left_waits_to_be_told_by_somebody(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.DrawnAsync();
        await clinic.TellAsync();
        (await clinic.OutboxAsync()).ShouldBeEmpty();
        (await clinic.DueAsync()).ShouldHaveSingleItem().Order.Told.ShouldBeFalse();
    }

    [Theory, Engines]
    public async Task A_day_that_goes_by_counts_as_missed_and_the_team_hears_of_it(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.DrawnAsync();
        clinic.Clock.Advance(TimeSpan.FromDays(1));
        await clinic.TellAsync();
        (await clinic.OrdersAsync(client)).ShouldHaveSingleItem().State.ShouldBe(OrderState.Missed);
        var huddle = await clinic.AskAsync<Huddle.Input, Huddle.Output>(clinic.Staff(RoleCodes.Counselor), new(false));
        huddle.Value.Open.ShouldHaveSingleItem().Reasons.ShouldHaveSingleItem().Rule.ShouldBe(MissedScreens.Rule);
    }

    [Theory, Engines]
    public async Task A_missed_screen_is_excused_with_a_reason(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.DrawnAsync();
        clinic.Clock.Advance(TimeSpan.FromDays(1));
        await clinic.TellAsync();
        (await clinic.ExcuseAsync(client, "The bus did not come.")).Succeeded.ShouldBeTrue();
        (await clinic.OrdersAsync(client)).ShouldHaveSingleItem().State.ShouldBe(OrderState.Excused);
    }

    [Theory, Engines]
    public async Task An_excuse_without_a_reason_is_refused(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.DrawnAsync();
        (await clinic.ExcuseAsync(client, " ")).Problem!.Field.ShouldBe("Excuse");
    }

    [Theory, Engines]
    public async Task A_recorded_screen_answers_its_request(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.DrawnAsync();
        var order = (await clinic.OrdersAsync(client)).Single();
        (await clinic.CollectAsync(client, order.Id)).Succeeded.ShouldBeTrue();
        (await clinic.OrdersAsync(client)).ShouldHaveSingleItem().State.ShouldBe(OrderState.Collected);
    }

    [Theory, Engines]
    public async Task A_request_is_answered_once(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.DrawnAsync();
        var order = (await clinic.OrdersAsync(client)).Single();
        await clinic.CollectAsync(client, order.Id);
        (await clinic.CollectAsync(client, order.Id)).Problem!.Code.ShouldBe("monitoring.order.already-collected");
    }

    [Theory, Engines]
    public async Task A_request_of_somebody_else_is_not_answered(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.DrawnAsync();
        var other = await clinic.PersonAsync("Someone", "Else");
        var order = (await clinic.OrdersAsync(client)).Single();
        (await clinic.CollectAsync(other, order.Id)).Problem!.Code.ShouldBe("monitoring.order.not-found");
    }

    [Theory, Engines]
    public async Task What_a_client_says_stands_beside_the_request(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.DrawnAsync();
        var order = (await clinic.OrdersAsync(client)).Single();
        var said = await clinic.DoAsync<SayOfScreen.Input, Done>(
            clinic.ClientCaller(client),
            new(client, order.Id, "I work until noon today.")
        );
        said.Succeeded.ShouldBeTrue();
        (await clinic.DueAsync()).ShouldHaveSingleItem().Order.ClientWords.ShouldBe("I work until noon today.");
    }

    [Theory, Engines]
    public async Task A_client_says_once_what_they_know_about_a_result(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.DrawnAsync();
        await clinic.CollectAsync(client, (await clinic.OrdersAsync(client)).Single().Id);
        (await clinic.ExplainAsync(client, "Cough syrup on Sunday.")).Succeeded.ShouldBeTrue();
        (await clinic.ExplainAsync(client, "Something else.")).Problem!.Code.ShouldBe("monitoring.screen.already-explained");
    }

    [Theory, Engines]
    public async Task A_client_explains_no_result_of_somebody_else(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.DrawnAsync();
        await clinic.CollectAsync(client, (await clinic.OrdersAsync(client)).Single().Id);
        var other = await clinic.PersonAsync("Someone", "Else");
        (await clinic.ExplainAsync(client, "Not mine.", by: other)).Problem!.Kind.ShouldBe(ProblemKind.NotFound);
    }

    [Theory, Engines]
    public async Task A_plan_changed_meanwhile_is_not_overwritten(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.PlanAsync(client, 1);
        (await clinic.PlanAsync(client, 2)).Problem!.Code.ShouldBe("core.changed-meanwhile");
    }

    [Theory, Engines]
    public async Task A_plan_of_no_times_takes_the_client_out_of_the_draw(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.HereTodayAsync();
        await clinic.PlanAsync(client, ScreenPlan.MostTimes);
        (await clinic.PlanAsync(client, 0, version: 0)).Succeeded.ShouldBeTrue();
        (await clinic.DrawAsync()).ShouldBe(0);
    }

    [Theory, Engines]
    public async Task A_request_for_a_day_gone_by_is_refused_at_the_day(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        (await clinic.AskAsync(client, clinic.Today.AddDays(-1))).Problem!.Field.ShouldBe("On");
    }
}

/// <summary>What tests of requests and draws do again and again.</summary>
internal static class ScreenClinic
{
    public static async Task<ClientId> HereTodayAsync(this Clinic clinic, bool mayLeaveMessage = false)
    {
        var client = await clinic.InScopeAsync(
            clinic.SystemCaller,
            async services =>
            {
                var id = await services
                    .GetRequiredService<IClients>()
                    .AddAsync(
                        new()
                        {
                            GivenName = "Testperson",
                            FamilyName = "Example",
                            Phone = "202-555-0199",
                            MayLeaveMessage = mayLeaveMessage,
                        },
                        CancellationToken.None
                    );
                await services.GetRequiredService<FootbridgeDb>().SaveChangesAsync();
                return id;
            }
        );
        await clinic.AssignAsync(client, clinic.Group("day", clinic.Today.DayOfWeek).Id, clinic.Today);
        return client;
    }

    public static async Task<ClientId> DrawnAsync(this Clinic clinic, bool mayLeaveMessage = false)
    {
        var client = await clinic.HereTodayAsync(mayLeaveMessage);
        await clinic.PlanAsync(client, ScreenPlan.MostTimes);
        (await clinic.DrawAsync()).ShouldBe(1);
        return client;
    }

    public static Task<Outcome<Done>> PlanAsync(this Clinic clinic, ClientId client, int times, int? version = null) =>
        clinic.DoAsync<SetScreenPlan.Input, Done>(
            clinic.Staff(RoleCodes.Medical),
            new(client, times, "ten", "urine-cup", version)
        );

    public static async Task<int> DrawAsync(this Clinic clinic) =>
        (await clinic.DoAsync<HoldDraw.Input, int>(clinic.SystemCaller, new())).Value;

    public static async Task<int> TellAsync(this Clinic clinic) =>
        (await clinic.DoAsync<TellOfScreens.Input, int>(clinic.SystemCaller, new())).Value;

    public static async Task<IReadOnlyList<OrderLine>> OrdersAsync(this Clinic clinic, ClientId client) =>
        (await clinic.AskAsync<OrdersOf.Input, OrdersOf.View>(clinic.Staff(RoleCodes.Medical), new(client))).Value.Orders;

    public static async Task<IReadOnlyList<DueScreens.Line>> DueAsync(this Clinic clinic) =>
        (await clinic.AskAsync<DueScreens.Input, DueScreens.Output>(clinic.Staff(RoleCodes.Medical), new())).Value.Lines;

    public static Task<Outcome<Done>> AskAsync(this Clinic clinic, ClientId client, DateOnly on) =>
        clinic.DoAsync<OrderScreen.Input, Done>(
            clinic.Staff(RoleCodes.Medical),
            new(client, new(on, new(9, 0), new(12, 0), "ten", "urine-cup", "A change of medication."))
        );

    public static async Task<Outcome<Done>> ExcuseAsync(this Clinic clinic, ClientId client, string reason)
    {
        var order = (await clinic.OrdersAsync(client)).Single();
        return await clinic.DoAsync<ExcuseScreen.Input, Done>(
            clinic.Staff(RoleCodes.Counselor),
            new(client, order.Id, order.Version, reason)
        );
    }

    public static async Task<Outcome<Done>> ExplainAsync(this Clinic clinic, ClientId client, string words, ClientId? by = null)
    {
        var mine = await clinic.AskAsync<MyScreens.Input, MyScreens.View>(clinic.ClientCaller(client), new(client));
        return await clinic.DoAsync<ExplainScreen.Input, Done>(
            clinic.ClientCaller(by ?? client),
            new(by ?? client, mine.Value.Results.Single().Id, words)
        );
    }

    public static Task<Outcome<Done>> CollectAsync(this Clinic clinic, ClientId client, Guid order) =>
        clinic.DoAsync<RecordScreen.Input, Done>(
            clinic.Staff(RoleCodes.Medical),
            new(
                client,
                new()
                {
                    CollectedOn = clinic.Today,
                    Panel = "alcohol",
                    Method = "breath",
                    Temperature = 96,
                    Findings = new Dictionary<string, Finding>(StringComparer.Ordinal) { ["alcohol"] = Finding.Negative },
                },
                order
            )
        );
}
