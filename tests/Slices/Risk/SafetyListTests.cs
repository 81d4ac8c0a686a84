using Footbridge.Contracts.Risk;
using Footbridge.Risk.Listening;
using Footbridge.Risk.Safety;

namespace Footbridge.Slices.Risk;

public sealed class SafetyListTests
{
    [Theory, Engines]
    public async Task The_same_signal_again_is_one_line_with_a_count_and_the_latest_time(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.RaiseAsync(client, SignalRules.Craving, "8", "7");
        clinic.Clock.Advance(TimeSpan.FromHours(2));
        await clinic.RaiseAsync(client, SignalRules.Missed, "Morning group");
        await clinic.RaiseAsync(client, SignalRules.Craving, "9", "7");
        var line = (await clinic.HuddleAsync()).Open.ShouldHaveSingleItem();
        line.Reasons.Count.ShouldBe(2);
        var craving = line.Reasons.Single(r => r.Rule == SignalRules.Craving);
        (craving.Times, craving.At, craving.Detail[0]).ShouldBe((2, clinic.Clock.GetUtcNow(), "9"));
    }

    [Theory, Engines]
    public async Task Urgency_and_deadline_come_from_the_rule(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.RaiseAsync(client, SignalRules.WantsCall);
        var item = await clinic.ItemAsync(client);
        (item.Urgency, item.DueAt).ShouldBe((Urgency.Now, clinic.Clock.GetUtcNow().AddHours(1)));
        item.Suggested[0].ShouldBe("call-now");
    }

    [Theory, Engines]
    public async Task A_signal_that_no_rule_knows_is_on_the_list_all_the_same(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.RaiseAsync(client, "other.signal.unheard-of", "one", "two");
        var line = (await clinic.HuddleAsync()).Open.ShouldHaveSingleItem();
        (line.Urgency, line.Suggested.Count).ShouldBe((Urgency.Week, 0));
    }

    [Theory, Engines]
    public async Task The_list_goes_by_urgency_and_then_by_deadline(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (week, later, sooner, now) = (
            await clinic.PersonAsync(),
            await clinic.PersonAsync(),
            await clinic.PersonAsync(),
            await clinic.PersonAsync()
        );
        await clinic.RaiseAsync(week, SignalRules.NotedWatch);
        await clinic.RaiseAsync(sooner, SignalRules.Used);
        clinic.Clock.Advance(TimeSpan.FromMinutes(5));
        await clinic.RaiseAsync(later, SignalRules.Used);
        await clinic.RaiseAsync(now, SignalRules.WantsCall);
        (await clinic.HuddleAsync()).Open.Select(l => l.Client).ShouldBe([now, sooner, later, week]);
    }

    [Theory, Engines]
    public async Task From_each_item_the_next_person_of_the_list_is_offered(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (one, two) = (await clinic.PersonAsync(), await clinic.PersonAsync());
        await clinic.RaiseAsync(one, SignalRules.WantsCall);
        await clinic.RaiseAsync(two, SignalRules.Used);
        var (first, second) = (await clinic.ItemAsync(one), await clinic.ItemAsync(two));
        (first.Next, second.Next).ShouldBe((second.Id, first.Id));
        (await CloseAsync(clinic, first, SafetyEnding.Talked)).Succeeded.ShouldBeTrue();
        (await clinic.ItemAsync(two)).Next.ShouldBeNull();
    }

    [Theory, Engines]
    public async Task What_was_set_aside_leaves_the_list_and_comes_back(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.RaiseAsync(client, SignalRules.Used);
        (await AsideAsync(clinic, await clinic.ItemAsync(client))).Succeeded.ShouldBeTrue();
        var huddle = await clinic.HuddleAsync();
        huddle.Open.ShouldBeEmpty();
        huddle.SetAside.ShouldHaveSingleItem().Client.ShouldBe(client);
        clinic.Clock.Advance(TimeSpan.FromDays(2));
        (await clinic.HuddleAsync()).Open.ShouldHaveSingleItem();
    }

    [Theory, Engines]
    public async Task A_new_signal_brings_it_back_at_once(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.RaiseAsync(client, SignalRules.Used);
        await AsideAsync(clinic, await clinic.ItemAsync(client));
        await clinic.RaiseAsync(client, SignalRules.Missed, "Morning group");
        (await clinic.HuddleAsync()).SetAside.ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task What_needs_somebody_now_is_not_set_aside(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.RaiseAsync(client, SignalRules.WantsCall);
        var refused = await AsideAsync(clinic, await clinic.ItemAsync(client));
        refused.Problem!.Code.ShouldBe("risk.item.now-cannot-wait");
    }

    [Theory, Engines]
    public async Task Closing_needs_something_that_was_done(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.RaiseAsync(client, SignalRules.Used);
        var item = await clinic.ItemAsync(client);
        (await CloseAsync(clinic, item, (SafetyEnding)42)).Problem!.Code.ShouldBe("core.choose-one");
        (await CloseAsync(clinic, item, SafetyEnding.NotReached)).Problem!.Code.ShouldBe("risk.item.next-step-needed");
        (await CloseAsync(clinic, item, SafetyEnding.NotReached, "Dr. Novak calls at nine.")).Succeeded.ShouldBeTrue();
        var closed = (await clinic.HuddleAsync()).ClosedToday.ShouldHaveSingleItem();
        (closed.Ending, closed.ClosedBy).ShouldBe((SafetyEnding.NotReached, NameOf(clinic, RoleCodes.Counselor)));
    }

    [Theory, Engines]
    public async Task The_time_from_the_signal_to_I_have_it_is_kept(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.RaiseAsync(client, SignalRules.WantsCall);
        var item = await clinic.ItemAsync(client);
        item.AnsweredIn.ShouldBeNull();
        clinic.Clock.Advance(TimeSpan.FromMinutes(6));
        await clinic.DoAsync<AcknowledgeSafetyItem.Input, ClientId>(clinic.Staff(RoleCodes.Counselor), new(item.Id));
        var after = await clinic.ItemAsync(client);
        (after.AnsweredIn, after.AcknowledgedBy).ShouldBe((TimeSpan.FromMinutes(6), NameOf(clinic, RoleCodes.Counselor)));
        (after.IsMine, after.Owner).ShouldBe((true, clinic.UserOf(RoleCodes.Counselor)));
        after.Steps[^1].Kind.ShouldBe(SafetyStepKind.Acknowledged);
    }

    private static string NameOf(Clinic clinic, string role) => clinic.Story.Staff.First(s => s.Id == clinic.UserOf(role)).Name;

    private static Task<Outcome<ClientId>> AsideAsync(Clinic clinic, SafetyItemView item) =>
        clinic.DoAsync<SetSafetyItemAside.Input, ClientId>(
            clinic.Staff(RoleCodes.Counselor),
            new(item.Id, clinic.Today.AddDays(1), new(14, 0), "Talked on the phone; we sit down tomorrow.")
        );

    private static Task<Outcome<ClientId>> CloseAsync(Clinic clinic, SafetyItemView item, SafetyEnding how, string next = "") =>
        clinic.DoAsync<CloseSafetyItem.Input, ClientId>(
            clinic.Staff(RoleCodes.Counselor),
            new(item.Id, item.Version, how, "Called three times in the afternoon.", next)
        );
}
