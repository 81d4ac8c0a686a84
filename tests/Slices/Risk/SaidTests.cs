using Footbridge.Contracts.Risk;
using Footbridge.Recovery.Help;
using Footbridge.Recovery.Help.Safe;
using Footbridge.Risk.Listening;
using Footbridge.Risk.Safety;
using Footbridge.Risk.Safety.Waits;

namespace Footbridge.Slices.Risk;

/// <summary>"I am safe now" and "Call me": kept with their time, shown to staff, closing nothing; and how long somebody waited.</summary>
public sealed class SaidTests
{
    private const string Note = "Talked for ten minutes; safe tonight and comes tomorrow.";

    [Theory, Engines]
    public async Task Who_waits_for_nobody_is_not_asked_how_they_are(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        (await MineAsync(clinic, client)).ShouldBeNull();
        (await SafeAsync(clinic, client)).Problem!.Code.ShouldBe("recovery.safe.nothing-open");
        // What the team keeps about hours is its own work.
        await clinic.RaiseAsync(client, SignalRules.Missed, "Skills");
        (await MineAsync(clinic, client)).ShouldBeNull();
    }

    [Theory, Engines]
    public async Task Telling_of_use_asks_for_the_team_too(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.RaiseAsync(client, SignalRules.Used);
        (await MineAsync(clinic, client))!.AnsweredAt.ShouldBeNull();
    }

    [Theory, Engines]
    public async Task Safe_now_is_shown_with_its_time_and_closes_nothing(Engine engine)
    {
        await using var clinic = await WaitingAsync(engine);
        var client = await AskedAsync(clinic);
        clinic.Clock.Advance(TimeSpan.FromMinutes(5));
        var said = clinic.Clock.GetUtcNow();
        (await SafeAsync(clinic, client)).Succeeded.ShouldBeTrue();
        clinic.Clock.Advance(TimeSpan.FromMinutes(12));
        var line = (await clinic.HuddleAsync()).Open.ShouldHaveSingleItem();
        line.SafeAt!.Value.ShouldBe(said, TimeSpan.FromSeconds(1));
        line.AnsweredIn.ShouldBeNull();
        var item = await clinic.ItemAsync(client);
        (item.Ending, item.Urgency).ShouldBe((null, Urgency.Now));
        item.Steps.ShouldContain(s => s.Kind == SafetyStepKind.SaidSafe && s.By == "");
        // Without "I have it" the next are told all the same.
        (await clinic.LookAtClocksAsync()).ShouldBe(1);
    }

    [Theory, Engines]
    public async Task Call_me_repeats_the_signal_and_keeps_its_time(Engine engine)
    {
        await using var clinic = await WaitingAsync(engine);
        var client = await AskedAsync(clinic);
        clinic.Clock.Advance(TimeSpan.FromMinutes(6));
        await CallAsync(clinic, client);
        var item = await clinic.ItemAsync(client);
        item.Reasons.ShouldHaveSingleItem().Times.ShouldBe(2);
        item.CallAt!.Value.ShouldBe(clinic.Clock.GetUtcNow(), TimeSpan.FromSeconds(1));
        item.Steps.Count(s => s.Kind == SafetyStepKind.CallAsked).ShouldBe(2);
        item.Waits.ShouldHaveSingleItem().AnsweredAt.ShouldBeNull();
    }

    [Theory, Engines]
    public async Task A_finger_that_presses_twice_says_it_once(Engine engine)
    {
        await using var clinic = await WaitingAsync(engine);
        var client = await AskedAsync(clinic);
        await SafeAsync(clinic, client);
        await SafeAsync(clinic, client);
        (await clinic.ItemAsync(client)).Steps.Count(s => s.Kind == SafetyStepKind.SaidSafe).ShouldBe(1);
    }

    [Theory, Engines]
    public async Task Who_is_about_to_close_reads_first_what_the_client_said(Engine engine)
    {
        await using var clinic = await WaitingAsync(engine);
        var client = await AskedAsync(clinic);
        var item = await clinic.ItemAsync(client);
        await SafeAsync(clinic, client);
        var closing = await clinic.DoAsync<CloseSafetyItem.Input, ClientId>(
            clinic.Staff(RoleCodes.Counselor),
            new(item.Id, item.Version, SafetyEnding.Talked, Note)
        );
        closing.Problem!.Kind.ShouldBe(ProblemKind.Conflict);
    }

    [Theory, Engines]
    public async Task The_first_act_of_a_person_ends_the_wait_and_the_client_sees_it(Engine engine)
    {
        await using var clinic = await WaitingAsync(engine);
        var client = await AskedAsync(clinic);
        clinic.Clock.Advance(TimeSpan.FromMinutes(10));
        await clinic.LookAtClocksAsync();
        clinic.Clock.Advance(TimeSpan.FromMinutes(3));
        await HaveItAsync(clinic, client);
        (await clinic.ItemAsync(client))
            .Waits.ShouldHaveSingleItem()
            .Took!.Value.ShouldBe(TimeSpan.FromMinutes(13), TimeSpan.FromSeconds(1));
        (await MineAsync(clinic, client))!.AnsweredAt.ShouldNotBeNull();
    }

    [Theory, Engines]
    public async Task The_median_says_of_how_many_it_is_and_who_still_waits(Engine engine)
    {
        await using var clinic = await WaitingAsync(engine);
        (await TimesAsync(clinic)).ShouldBe(new(null, 0, 0));
        foreach (var minutes in (int[])[4, 10, 60])
        {
            var client = await AskedAsync(clinic, minutes);
            clinic.Clock.Advance(TimeSpan.FromMinutes(minutes));
            await HaveItAsync(clinic, client);
        }

        await AskedAsync(clinic, 5);
        var times = await TimesAsync(clinic);
        (times.Answered, times.Waiting).ShouldBe((3, 1));
        times.Median!.Value.ShouldBe(TimeSpan.FromMinutes(10), TimeSpan.FromSeconds(1));
    }

    [Theory, Engines]
    public async Task Nobody_says_it_in_another_persons_name(Engine engine)
    {
        await using var clinic = await WaitingAsync(engine);
        var client = await AskedAsync(clinic);
        var other = clinic.ClientCaller(await clinic.PersonAsync("Someone", "Else"));
        (await clinic.DoAsync<SayImSafe.Input, Done>(other, new(client))).Problem!.Code.ShouldBe("core.no-such-record");
        var looked = await clinic.AskAsync<MySafetyWords.Input, MySafetyWords.View>(other, new(client));
        looked.Problem!.Code.ShouldBe("core.no-such-record");
    }

    private static async Task<Clinic> WaitingAsync(Engine engine)
    {
        var clinic = await Clinic.OpenAsync(engine);
        await clinic.EmptyRotaAsync();
        await clinic.OnCallAsync(RoleCodes.Counselor);
        return clinic;
    }

    private static async Task<ClientId> AskedAsync(Clinic clinic, int number = 0)
    {
        var client = await clinic.PersonAsync("Rosalind", $"Asking{number}");
        await CallAsync(clinic, client);
        return client;
    }

    private static async Task CallAsync(Clinic clinic, ClientId client) =>
        (await clinic.DoAsync<AskForCall.Input, Done>(clinic.ClientCaller(client), new(client))).Succeeded.ShouldBeTrue();

    private static Task<Outcome<Done>> SafeAsync(Clinic clinic, ClientId client) =>
        clinic.DoAsync<SayImSafe.Input, Done>(clinic.ClientCaller(client), new(client));

    private static async Task<OwnSafety?> MineAsync(Clinic clinic, ClientId client) =>
        (await clinic.AskAsync<MySafetyWords.Input, MySafetyWords.View>(clinic.ClientCaller(client), new(client))).Value.Open;

    private static async Task HaveItAsync(Clinic clinic, ClientId client)
    {
        var item = await clinic.ItemAsync(client);
        await clinic.DoAsync<AcknowledgeSafetyItem.Input, ClientId>(clinic.Staff(RoleCodes.Counselor), new(item.Id));
    }

    private static async Task<ResponseTimes.Output> TimesAsync(Clinic clinic) =>
        (await clinic.AskAsync<ResponseTimes.Input, ResponseTimes.Output>(clinic.Staff(RoleCodes.Counselor), new())).Value;
}
