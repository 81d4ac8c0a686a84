using System.Net;
using Footbridge.Contracts.Care;
using Footbridge.Monitoring.Measures;
using Footbridge.Risk.Safety;
using Footbridge.Slices.People;
using Footbridge.Slices.Security;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Monitoring;

/// <summary>Instruments that are asked of clients: sent as a link, put on the tablet, asked in a talk; and what becomes of the answers.</summary>
public sealed class MeasureTests
{
    [Theory, Engines]
    public async Task A_link_goes_out_in_words_that_give_nothing_away(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.SentAsync("phq-9");
        var message = (await clinic.OutboxAsync()).ShouldHaveSingleItem();
        message.Body.ShouldContain("/m/");
        foreach (var word in new[] { "depress", "PHQ", "treatment", "drug", "alcohol" })
        {
            message.Body.ShouldNotContain(word, Case.Insensitive);
        }
    }

    [Theory, Engines]
    public async Task Whoever_has_the_link_sees_the_questions_without_a_name(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (_, key) = await clinic.SentAsync("phq-9");
        var view = (await clinic.LookAsync(key)).Value;
        view.Sheet!.Questions.Count.ShouldBe(10);
        System.Text.Json.JsonSerializer.Serialize(view.Sheet).ShouldNotContain("Testperson");
    }

    [Theory, Engines]
    public async Task Answers_that_were_sent_are_scored_and_close_the_link(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (client, key) = await clinic.SentAsync("phq-9");
        (await clinic.AnswerAsync(key, Phq9(1))).Succeeded.ShouldBeTrue();
        (await clinic.MeasuresAsync(client)).Courses.Single().Own.Points.Single().Value.ShouldBe(8);
        var after = (await clinic.LookAsync(key)).Value;
        (after.Sheet, after.Answered).ShouldBe((null, true));
        (await clinic.AnswerAsync(key, Phq9(3))).Problem!.Code.ShouldBe("monitoring.measure.answered-already");
    }

    [Theory, Engines]
    public async Task The_same_answers_sent_twice_with_one_key_count_once(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (client, key) = await clinic.SentAsync("gad-7");
        var input = new AnswerByLink.Input(key, Items(7, 2), Sent: true);
        await clinic.DoAsync<AnswerByLink.Input, AnswerByLink.Receipt>(clinic.Anonymous, input, "one-key");
        (
            await clinic.DoAsync<AnswerByLink.Input, AnswerByLink.Receipt>(clinic.Anonymous, input, "one-key")
        ).Succeeded.ShouldBeTrue();
        (await clinic.MeasuresAsync(client)).Courses.Single().Own.Points.Count.ShouldBe(1);
    }

    [Theory, Engines]
    public async Task A_link_ends_after_three_days_and_a_new_one_goes_on_where_it_was(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (client, key) = await clinic.SentAsync("phq-9");
        await clinic.KeepAsync(key, new() { ["1"] = "2" });
        clinic.Clock.Advance(TimeSpan.FromHours(MeasureRequest.HoursOfLink));
        (await clinic.LookAsync(key)).Value.Sheet.ShouldBeNull();
        (await clinic.AnswerAsync(key, Phq9(1))).Problem!.Code.ShouldBe("monitoring.measure.link-over");
        await clinic.AskMeasureAsync(client, "phq-9", MeasureWay.Link);
        var view = (await clinic.LookAsync(await clinic.LastTokenOfMeasureAsync())).Value;
        view.Sheet!.Questions[0].Answer.ShouldBe("2");
    }

    [Theory, Engines]
    public async Task An_older_link_opens_nothing_once_a_newer_one_was_sent(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (client, key) = await clinic.SentAsync("phq-9");
        await clinic.AskMeasureAsync(client, "phq-9", MeasureWay.Link);
        (await clinic.LookAsync(key)).Value.Sheet.ShouldBeNull();
    }

    [Theory, Engines]
    public async Task A_request_that_was_taken_back_opens_nothing(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (client, key) = await clinic.SentAsync("phq-9");
        var request = (await clinic.MeasuresAsync(client)).Waiting.Single();
        await clinic.DoAsync<WithdrawMeasure.Input, Done>(clinic.Staff(RoleCodes.Counselor), new(client, request.Id));
        (await clinic.LookAsync(key)).Value.Sheet.ShouldBeNull();
    }

    [Theory, Engines]
    public async Task A_thought_of_death_is_told_before_anything_is_sent_and_told_once(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (client, key) = await clinic.SentAsync("phq-9");
        (await clinic.KeepAsync(key, new() { ["9"] = "1" })).Value.Urgent.ShouldBeTrue();
        await clinic.AnswerAsync(key, Phq9(0, last: 1));
        var item = (await clinic.OpenItemAsync(client))!;
        item.Urgency.ShouldBe(Footbridge.Contracts.Risk.Urgency.Now);
        item.Reasons.Count(r => r.Rule == MeasureTaking.UrgentAlert).ShouldBe(1);
    }

    [Theory, Engines]
    public async Task The_screener_that_follows_waits_to_be_asked_by_staff(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (client, key) = await clinic.SentAsync("phq-9");
        var receipt = (await clinic.AnswerAsync(key, Phq9(0, last: 2))).Value;
        receipt.Next.ShouldBeNull();
        (await clinic.MeasuresAsync(client)).Waiting.Single().Way.ShouldBe(MeasureWay.Interview);
    }

    [Theory, Engines]
    public async Task An_answer_without_an_alarm_raises_nothing(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (client, key) = await clinic.SentAsync("phq-9");
        await clinic.AnswerAsync(key, Phq9(1));
        (await clinic.OpenItemAsync(client)).ShouldBeNull();
    }

    [Theory, Engines]
    public async Task A_score_that_rose_by_the_threshold_is_told(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (client, key) = await clinic.SentAsync("gad-7");
        await clinic.AnswerAsync(key, Items(7, 0));
        await clinic.AskMeasureAsync(client, "gad-7", MeasureWay.Link);
        await clinic.AnswerAsync(await clinic.LastTokenOfMeasureAsync(), Items(7, 2));
        var reason = (await clinic.OpenItemAsync(client))!.Reasons.ShouldHaveSingleItem();
        (reason.Rule, reason.Detail[1], reason.Detail[2]).ShouldBe((MeasureTaking.Worsened, "0", "14"));
    }

    [Theory, Engines]
    public async Task What_is_not_answered_is_no_zero(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (client, key) = await clinic.SentAsync("gad-7");
        var answers = Items(7, 3);
        answers.Remove("4");
        await clinic.AnswerAsync(key, answers);
        (await clinic.MeasuresAsync(client)).Courses.ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task Nothing_at_all_is_not_taken(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (_, key) = await clinic.SentAsync("gad-7");
        (await clinic.AnswerAsync(key, [])).Problem!.Code.ShouldBe("monitoring.measure.nothing-answered");
    }

    [Theory, Engines]
    public async Task An_answer_outside_the_scale_is_refused_at_its_question(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (_, key) = await clinic.SentAsync("gad-7");
        (await clinic.AnswerAsync(key, new() { ["3"] = "9" })).Problem!.Field.ShouldBe("3");
    }

    [Theory, Engines]
    public async Task A_code_opens_the_questions_on_the_tablet_once(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var code = (await clinic.AskMeasureAsync(client, "gad-7", MeasureWay.Kiosk)).Value.Code!;
        var typed = $" {code[..3].ToLowerInvariant()}-{code[3..]} ";
        var key = (await clinic.StartByCodeAsync(typed)).Value.Key;
        (await clinic.StartByCodeAsync(code)).Problem!.Field.ShouldBe("Code");
        await clinic.AnswerAsync(key, Items(7, 1));
        var way = await clinic.InScopeAsync(
            clinic.SystemCaller,
            s =>
                s.GetRequiredService<FootbridgeDb>()
                    .Set<MeasureResult>()
                    .Where(r => r.Client == client)
                    .Select(r => r.Way)
                    .SingleAsync()
        );
        way.ShouldBe(MeasureWay.Kiosk);
    }

    [Theory, Engines]
    public async Task A_code_is_good_for_half_an_hour(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var code = (await clinic.AskMeasureAsync(await clinic.PersonAsync(), "gad-7", MeasureWay.Kiosk)).Value.Code!;
        clinic.Clock.Advance(TimeSpan.FromMinutes(KioskCode.Minutes));
        (await clinic.StartByCodeAsync(code)).Problem!.Code.ShouldBe("monitoring.measure.code-wrong");
    }

    [Theory, Engines]
    public async Task What_a_clinician_asks_is_never_sent(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        foreach (var id in new[] { "c-ssrs-screener", "ciwa-ar" })
        {
            (await clinic.AskMeasureAsync(client, id, MeasureWay.Link)).Problem!.Code.ShouldBe(
                "monitoring.measure.interview-only"
            );
        }
    }

    [Theory, Engines]
    public async Task A_high_risk_in_the_screener_is_told_at_once(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var request = (await clinic.AskMeasureAsync(client, "c-ssrs-screener", MeasureWay.Interview)).Value.Request;
        var answers = new Dictionary<string, string?>
        {
            ["1"] = "1",
            ["2"] = "1",
            ["3"] = "1",
            ["4"] = "1",
            ["5"] = "1",
            ["6"] = "0",
        };
        var receipt = await clinic.DoAsync<AnswerInterview.Input, AnswerInterview.Receipt>(
            clinic.Staff(RoleCodes.Counselor),
            new(client, request, answers)
        );
        receipt.Value.Urgent.ShouldBeTrue();
        var read = (await clinic.MeasuresAsync(client)).Answers.Single();
        (read.Level, read.Lines.Count, read.Alerts.Count).ShouldBe(("High", 6, 1));
        (await clinic.OpenItemAsync(client))!.Urgency.ShouldBe(Footbridge.Contracts.Risk.Urgency.Now);
    }

    [Theory, Engines]
    public async Task A_client_opens_their_own_questions_and_nobody_elses(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (client, _) = await clinic.SentAsync("gad-7");
        var other = await clinic.PersonAsync("Other");
        var open = (await clinic.AskAsync<MyMeasures.Input, MyMeasures.View>(clinic.ClientCaller(client), new(client)))
            .Value
            .Waiting;
        var mine = await clinic.DoAsync<StartMine.Input, StartMine.Receipt>(
            clinic.ClientCaller(client),
            new(client, open[0].Request)
        );
        (await clinic.LookAsync(mine.Value.Key)).Value.Sheet.ShouldNotBeNull();
        (await clinic.DoAsync<StartMine.Input, StartMine.Receipt>(clinic.ClientCaller(other), new(other, open[0].Request)))
            .Failed(out _, out _)
            .ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task Admission_plans_the_usual_set_and_each_is_asked_once(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.AdmittedForMeasuresAsync();
        await clinic.SendMeasuresAsync();
        await clinic.SendMeasuresAsync();
        var view = await clinic.MeasuresAsync(client);
        view.Plans.Count.ShouldBeGreaterThan(4);
        view.Waiting.Select(w => w.Name).ShouldBeUnique();
    }

    [Theory, Engines]
    public async Task One_message_a_round_goes_to_one_person(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.AdmittedForMeasuresAsync();
        (await clinic.SendMeasuresAsync()).ShouldBe(1);
        (await clinic.SendMeasuresAsync()).ShouldBe(1);
    }

    [Theory, Engines]
    public async Task Without_an_address_to_lead_to_nothing_is_sent_and_the_questions_wait(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.AdmittedForMeasuresAsync();
        await clinic.DoAsync<SendMeasures.Input, int>(clinic.SystemCaller, new(Tell: false));
        (await clinic.OutboxAsync()).ShouldBeEmpty();
        (await clinic.MeasuresAsync(client)).Waiting.ShouldNotBeEmpty();
    }

    [Theory, Engines]
    public async Task What_nobody_answers_in_a_week_ends_unanswered(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (client, _) = await clinic.SentAsync("gad-7");
        clinic.Clock.Advance(TimeSpan.FromDays(MeasureRequest.DaysOpen));
        await clinic.SendMeasuresAsync();
        var view = await clinic.MeasuresAsync(client);
        view.Waiting.ShouldBeEmpty();
        view.Courses.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_tries_keys_one_after_the_other_is_held_back_with_words_and_a_number_to_call()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var web = await WebClinic.OpenAsync();
        using var stranger = web.Visitor();
        for (var tries = 0; tries < MeasureLimit.CallsPerMinute; tries++)
        {
            using var open = await stranger.GetAsync("/m/x", stop);
            open.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        using var refused = await stranger.GetAsync("/m/x", stop);
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await refused.Content.ReadAsStringAsync(stop)).ShouldContain("988");
    }

    [Theory, Engines]
    public async Task Another_rhythm_takes_the_place_of_the_old_one(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        (await clinic.PlanMeasureAsync(client, "gad-7", 14)).Succeeded.ShouldBeTrue();
        (await clinic.PlanMeasureAsync(client, "gad-7", 14)).Problem!.Code.ShouldBe("monitoring.measure.planned-already");
        (await clinic.PlanMeasureAsync(client, "gad-7", 7)).Succeeded.ShouldBeTrue();
        (await clinic.MeasuresAsync(client)).Plans.Single().Days.ShouldBe(7);
    }

    private static Dictionary<string, string?> Phq9(int each, int? last = null)
    {
        var answers = Items(8, each);
        answers["9"] = $"{last ?? 0}";
        return answers;
    }

    private static Dictionary<string, string?> Items(int count, int value) =>
        Enumerable.Range(1, count).ToDictionary(i => $"{i}", _ => (string?)$"{value}");
}

/// <summary>What tests of measures do again and again.</summary>
internal static class MeasureClinic
{
    public static Task<Outcome<AskMeasure.Receipt>> AskMeasureAsync(
        this Clinic clinic,
        ClientId client,
        string id,
        MeasureWay way
    ) => clinic.DoAsync<AskMeasure.Input, AskMeasure.Receipt>(clinic.Staff(RoleCodes.Counselor), new(client, id, $"{way}"));

    public static async Task<(ClientId Client, string Key)> SentAsync(this Clinic clinic, string id)
    {
        var client = await clinic.HereTodayAsync(mayLeaveMessage: true);
        (await clinic.AskMeasureAsync(client, id, MeasureWay.Link)).Value.Told.ShouldBeTrue();
        return (client, await clinic.LastTokenOfMeasureAsync());
    }

    public static async Task<string> LastTokenOfMeasureAsync(this Clinic clinic)
    {
        var body = (await clinic.OutboxAsync())[^1].Body;
        return body.Split(' ').Single(w => w.Contains("/m/", StringComparison.Ordinal)).Split('/')[^1];
    }

    public static Task<Outcome<LookAtMeasure.View>> LookAsync(this Clinic clinic, string key) =>
        clinic.AskAsync<LookAtMeasure.Input, LookAtMeasure.View>(clinic.Anonymous, new(key));

    public static Task<Outcome<AnswerByLink.Receipt>> AnswerAsync(
        this Clinic clinic,
        string key,
        Dictionary<string, string?> answers
    ) => clinic.DoAsync<AnswerByLink.Input, AnswerByLink.Receipt>(clinic.Anonymous, new(key, answers, Sent: true));

    public static Task<Outcome<AnswerByLink.Receipt>> KeepAsync(
        this Clinic clinic,
        string key,
        Dictionary<string, string?> answers
    ) => clinic.DoAsync<AnswerByLink.Input, AnswerByLink.Receipt>(clinic.Anonymous, new(key, answers, Sent: false));

    public static Task<Outcome<StartByCode.Receipt>> StartByCodeAsync(this Clinic clinic, string code) =>
        clinic.DoAsync<StartByCode.Input, StartByCode.Receipt>(clinic.Anonymous, new(code));

    public static async Task<MeasuresOf.View> MeasuresAsync(this Clinic clinic, ClientId client) =>
        (await clinic.AskAsync<MeasuresOf.Input, MeasuresOf.View>(clinic.Staff(RoleCodes.Medical), new(client))).Value;

    public static async Task<int> SendMeasuresAsync(this Clinic clinic) =>
        (await clinic.DoAsync<SendMeasures.Input, int>(clinic.SystemCaller, new(Tell: true))).Value;

    public static Task<Outcome<Done>> PlanMeasureAsync(this Clinic clinic, ClientId client, string id, int days) =>
        clinic.DoAsync<PlanMeasure.Input, Done>(
            clinic.Staff(RoleCodes.Counselor),
            new(client, id, $"{MeasureTiming.Every}", days)
        );

    public static async Task<OpenItemOf.Output?> OpenItemAsync(this Clinic clinic, ClientId client)
    {
        var item = (
            await clinic.AskAsync<OpenItemOf.Input, OpenItemOf.Output>(clinic.Staff(RoleCodes.Counselor), new(client))
        ).Value;
        return item.Item is null ? null : item;
    }

    /// <summary>Somebody who was admitted today and may be sent texts.</summary>
    public static async Task<ClientId> AdmittedForMeasuresAsync(this Clinic clinic)
    {
        var client = await clinic.HereTodayAsync(mayLeaveMessage: true);
        await clinic.InScopeAsync(
            clinic.SystemCaller,
            async services =>
            {
                await services
                    .GetRequiredService<IEvents>()
                    .RaiseAsync(new EpisodeOpened(EpisodeId.From(Guid.NewGuid()), client, clinic.Today), CancellationToken.None);
                return await services.GetRequiredService<FootbridgeDb>().SaveChangesAsync();
            }
        );
        return client;
    }
}
