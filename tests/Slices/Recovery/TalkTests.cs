using Footbridge.Contracts.Privacy;
using Footbridge.Privacy.Reach.Seals;
using Footbridge.Recovery.Talks;
using Footbridge.Slices.Gate;
using Footbridge.Slices.People;

namespace Footbridge.Slices.Recovery;

public sealed class TalkTests
{
    private const string Key = "0195a0de-3333-7000-8000-000000000001";

    [Theory, Engines]
    public async Task A_client_writes_the_team_answers_and_both_read_who_wrote_what(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        (await clinic.WriteAsync(client, " May I come later?\r\nThe bus is late. ")).Problem.ShouldBeNull();
        clinic.Clock.Advance(TimeSpan.FromMinutes(5));
        (await clinic.AnswerAsync(client, seen: 1)).Problem.ShouldBeNull();
        var counselor = clinic.Story.Staff.First(s => s.Role == RoleCodes.Counselor);
        foreach (var sheet in new TalkSheet[] { (await clinic.MyTalkAsync(client)).Sheet, await clinic.TalkAsync(client) })
        {
            sheet
                .Lines.Select(l => (l.Number, l.Kind, l.Words))
                .ShouldBe([
                    (2, TalkLineKind.Team, "Yes, ten is fine."),
                    (1, TalkLineKind.Client, "May I come later?\nThe bus is late."),
                ]);
            sheet.Lines[0].Who.ShouldStartWith(counselor.Name);
            sheet.Lines[0].Role.ShouldBe(RoleCodes.Counselor);
            sheet.WaitingSince.ShouldBeNull();
        }
    }

    [Theory, Engines]
    public async Task Nothing_and_too_much_are_refused_at_the_field(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        (await clinic.WriteAsync(client, "  ")).Problem!.Field.ShouldBe("Words");
        (await clinic.WriteAsync(client, new string('a', 2001))).Problem!.Code.ShouldBe("core.too-long");
        (await clinic.WriteAsync(client, new string('a', 2000))).Problem.ShouldBeNull();
    }

    [Theory, Engines]
    public async Task A_message_sent_twice_is_there_once(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.WriteAsync(client, key: Key);
        (await clinic.WriteAsync(client, key: Key)).Succeeded.ShouldBeTrue();
        await clinic.AnswerAsync(client, seen: 1, key: Key);
        (await clinic.AnswerAsync(client, seen: 1, key: Key)).Succeeded.ShouldBeTrue();
        (await clinic.TalkAsync(client)).Last.ShouldBe(2);
    }

    [Theory, Engines]
    public async Task Nobody_reads_or_writes_in_somebody_elses_talk(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.WriteAsync(client);
        var other = clinic.ClientCaller(await clinic.PersonAsync("Someone", "Else"));
        (await clinic.AskAsync<MyTalk.Input, MyTalk.View>(other, new(client))).Problem!.Code.ShouldBe("core.no-such-record");
        (await clinic.DoAsync<SendToTeam.Input, Done>(other, new(client, "Hello"))).Problem!.Code.ShouldBe("core.no-such-record");
        (await clinic.DoAsync<SendToTeam.Input, Done>(clinic.SystemCaller, new(client, "Hello"))).Problem!.Kind.ShouldBe(
            ProblemKind.Forbidden
        );
        (await clinic.DoAsync<SendToTeam.Input, Done>(clinic.Anonymous, new(client, "Hello"))).Problem!.Code.ShouldBe(
            "core.sign-in-first"
        );
        (await clinic.AnswerAsync(client, 1, role: RoleCodes.Biller)).Problem!.Kind.ShouldBe(ProblemKind.Forbidden);
        (
            await clinic.AskAsync<TalkOf.Input, TalkOf.View>(clinic.OtherStaff(RoleCodes.Counselor), new(client))
        ).Problem!.Code.ShouldBe("core.no-such-record");
        (await clinic.TalkAsync(client)).Last.ShouldBe(1);
    }

    [Theory, Engines]
    public async Task The_promise_counts_the_hours_in_which_the_office_is_open(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var friday = clinic.Today.AddDays(3);
        clinic.Until(friday, 20);
        var view = await clinic.MyTalkAsync(client);
        view.Read.ShouldBe(new Footbridge.Recovery.Help.CallBack(Open: false, friday.AddDays(3)));
        view.AnswerBy.ShouldBe(clinic.At(friday.AddDays(3), 17));
        await clinic.WriteAsync(client);
        clinic.Until(friday.AddDays(3), 9, 30);
        await clinic.WriteAsync(client, "One thing more.");
        var waiting = (await clinic.WaitingAsync()).ShouldHaveSingleItem();
        waiting.Since.ShouldBe(clinic.At(friday, 20));
        waiting.AnswerBy.ShouldBe(clinic.At(friday.AddDays(3), 17));
        waiting.Messages.Count.ShouldBe(2);
    }

    [Theory, Engines]
    public async Task A_program_sets_its_promise_and_what_was_promised_before_stays(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (first, second) = (await clinic.PersonAsync(), await clinic.PersonAsync("Somebody", "Later"));
        await clinic.WriteAsync(first);
        var director = clinic.Staff(RoleCodes.Director);
        (await clinic.DoAsync<ChangeTalkTerms.Input, Done>(director, new(4, 0))).Problem.ShouldBeNull();
        (await clinic.DoAsync<ChangeTalkTerms.Input, Done>(director, new(2, 0))).Problem!.Kind.ShouldBe(ProblemKind.Conflict);
        foreach (var hours in new[] { int.MinValue, 0, 41, int.MaxValue })
        {
            (await clinic.DoAsync<ChangeTalkTerms.Input, Done>(director, new(hours, 1))).Problem!.Field.ShouldBe("Hours");
        }

        (await clinic.DoAsync<ChangeTalkTerms.Input, Done>(clinic.Staff(RoleCodes.Counselor), new(2, 1))).Problem!.Kind.ShouldBe(
            ProblemKind.Forbidden
        );
        await clinic.WriteAsync(second);
        (await clinic.WaitingAsync())
            .Select(w => w.AnswerBy)
            .ShouldBe([clinic.At(clinic.Today, 14), clinic.At(clinic.Today.AddDays(1), 10)]);
        var shown = await clinic.AskAsync<ShowTalkTerms.Input, ShowTalkTerms.View>(director, new());
        (shown.Value.Hours, shown.Value.Changes.Count).ShouldBe((4, 1));
    }

    [Theory, Engines]
    public async Task Once_a_promise_is_past_the_team_hears_of_it_once(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.WriteAsync(client);
        // From ten in the morning on: seven hours of this day, and one of the next.
        clinic.Clock.Advance(TimeSpan.FromHours(24));
        (await clinic.WatchAsync()).Value.ShouldBe(0);
        clinic.Clock.Advance(TimeSpan.FromMinutes(1));
        (await clinic.WatchAsync()).Value.ShouldBe(1);
        (await clinic.WatchAsync()).Value.ShouldBe(0);
        (await clinic.SignalsAsync()).ShouldBe([WatchTalks.Rule]);
    }

    [Theory, Engines]
    public async Task What_is_answered_in_time_raises_nothing(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.WriteAsync(client);
        await clinic.AnswerAsync(client, seen: 1);
        clinic.Clock.Advance(TimeSpan.FromHours(30));
        await clinic.WatchAsync();
        (await clinic.SignalsAsync()).ShouldBeEmpty();
        (await clinic.WaitingAsync()).ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task The_most_overdue_stands_first(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (first, second) = (await clinic.PersonAsync("First"), await clinic.PersonAsync("Second"));
        await clinic.WriteAsync(first);
        clinic.Clock.Advance(TimeSpan.FromMinutes(10));
        await clinic.WriteAsync(second);
        (await clinic.WaitingAsync()).Select(w => w.Client).ShouldBe([first, second]);
    }

    [Theory, Engines]
    public async Task A_thank_you_needs_no_answer_and_who_said_so_is_kept(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        (await clinic.CloseAsync(client, 0)).Problem!.Code.ShouldBe("recovery.talk.nothing-waits");
        await clinic.WriteAsync(client, "Thank you!");
        await clinic.WriteAsync(client, "And can you call me?");
        (await clinic.CloseAsync(client, seen: 1)).Problem!.Code.ShouldBe("recovery.talk.wrote-meanwhile");
        (await clinic.CloseAsync(client, seen: 2)).Problem.ShouldBeNull();
        (await clinic.WaitingAsync()).ShouldBeEmpty();
        var line = (await clinic.TalkAsync(client)).Lines[0];
        (line.Kind, line.Role, line.At, line.Words).ShouldBe(
            (TalkLineKind.NoAnswer, RoleCodes.Medical, clinic.Clock.GetUtcNow(), null)
        );
    }

    [Theory, Engines]
    public async Task What_came_while_an_answer_was_written_goes_on_waiting(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.WriteAsync(client);
        clinic.Clock.Advance(TimeSpan.FromMinutes(10));
        await clinic.WriteAsync(client, "No, wait: not tomorrow.");
        var second = clinic.Clock.GetUtcNow();
        clinic.Clock.Advance(TimeSpan.FromMinutes(1));
        (await clinic.AnswerAsync(client, seen: 1)).Problem.ShouldBeNull();
        var waiting = (await clinic.WaitingAsync()).ShouldHaveSingleItem();
        (waiting.Since, waiting.AnswerBy).ShouldBe((second, second.AddDays(1)));
        waiting.Messages.ShouldHaveSingleItem().Words.ShouldBe("No, wait: not tomorrow.");
    }

    [Theory, Engines]
    public async Task The_client_is_told_of_an_answer_once_and_in_words_that_give_nothing_away(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.TextableAsync();
        await clinic.WriteAsync(client);
        await clinic.AnswerAsync(client, seen: 1);
        await clinic.AnswerAsync(client, seen: 1, "And bring the form.");
        await clinic.WatchAsync();
        (await clinic.OutboxAsync()).ShouldHaveSingleItem().Body.ShouldBe("You have a message. Sign in to read it.");
        await clinic.ReadMineAsync(client, upTo: 3);
        await clinic.WatchAsync();
        (await clinic.OutboxAsync()).Count.ShouldBe(1);
        await clinic.AnswerAsync(client, seen: 1, "See you.");
        (await clinic.OutboxAsync()).Count.ShouldBe(2);
    }

    [Theory, Engines]
    public async Task The_notice_comes_in_the_clients_language_and_at_an_hour_they_named(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.TextableAsync(w => w with { Language = "es", From = new(15, 0), Until = new(18, 0) });
        await clinic.WriteAsync(client);
        await clinic.AnswerAsync(client, seen: 1);
        (await clinic.WatchAsync()).Value.ShouldBe(0);
        clinic.Until(clinic.Today, 15, 5);
        (await clinic.WatchAsync()).Value.ShouldBe(1);
        (await clinic.OutboxAsync()).ShouldHaveSingleItem().Body.ShouldBe("Tiene un mensaje. Inicie sesión para leerlo.");
    }

    [Theory, Engines]
    public async Task Nobody_is_woken_by_a_notice_and_who_wants_none_gets_none(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (one, other) = (await clinic.TextableAsync(), await clinic.TextableAsync(w => w with { ByText = false }));
        clinic.Until(clinic.Today, 22);
        await clinic.AnswerAsync(one, seen: 0);
        await clinic.AnswerAsync(other, seen: 0);
        (await clinic.OutboxAsync()).ShouldBeEmpty();
        clinic.Until(clinic.Today.AddDays(1), 8);
        await clinic.WatchAsync();
        (await clinic.OutboxAsync()).ShouldHaveSingleItem().About.ShouldBe(one);
    }

    [Theory, Engines]
    public async Task Each_side_sees_what_the_other_has_read(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.WriteAsync(client);
        (await clinic.MyTalkAsync(client)).Sheet.TeamRead.ShouldBe(0);
        clinic.Clock.Advance(TimeSpan.FromMinutes(5));
        await clinic.DoAsync<MarkTalkRead.Input, Done>(clinic.Staff(RoleCodes.Counselor), new(client, int.MaxValue));
        var mine = (await clinic.MyTalkAsync(client)).Sheet;
        (mine.TeamRead, mine.TeamReadAt).ShouldBe((1, clinic.Clock.GetUtcNow()));
        await clinic.AnswerAsync(client, seen: 1);
        (await clinic.TalkAsync(client)).ClientRead.ShouldBe(0);
        (await UnreadAsync(clinic, client)).ShouldBe(1);
        await clinic.ReadMineAsync(client, upTo: 2);
        (await clinic.TalkAsync(client)).ClientRead.ShouldBe(2);
        (await UnreadAsync(clinic, client)).ShouldBe(0);
    }

    [Theory, Engines]
    public async Task A_long_talk_is_read_page_by_page(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        for (var i = 1; i <= TalkBook.Page + 2; i++)
        {
            await clinic.WriteAsync(client, $"Message {i}");
        }

        var newest = (await clinic.MyTalkAsync(client)).Sheet;
        (newest.Lines.Count, newest.More, newest.Lines[^1].Number).ShouldBe((TalkBook.Page, true, 3));
        var older = (await clinic.MyTalkAsync(client, before: 3)).Sheet;
        (older.More, older.Lines[0].Words).ShouldBe((false, "Message 2"));
        (await clinic.MyTalkAsync(client, before: int.MinValue)).Sheet.Lines.ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task Who_may_not_know_of_a_sealed_record_does_not_see_it_wait(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.WriteAsync(client);
        var named = clinic.Staff(RoleCodes.Counselor).User!.Value.Value;
        var seal = new SealRecord.Input(client, "A neighbor of the team.", [named]);
        (await clinic.DoAsync<SealRecord.Input, Done>(clinic.Staff(RoleCodes.Privacy), seal)).Problem.ShouldBeNull();
        (await clinic.WaitingAsync(RoleCodes.Supervisor)).ShouldBeEmpty();
        (await clinic.AnswerAsync(client, 1, role: RoleCodes.Supervisor)).Problem!.Code.ShouldBe("core.no-such-record");
    }

    [Theory, Engines]
    public async Task The_copy_of_the_record_holds_the_whole_talk(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.WriteAsync(client, "May I come later?");
        await clinic.AnswerAsync(client, seen: 1);
        await clinic.WriteAsync(client, "Thanks!");
        await clinic.CloseAsync(client, seen: 3);
        var entries = await clinic.InScopeAsync(
            clinic.SystemCaller,
            async services =>
            {
                var all = new List<RecordEntry>();
                foreach (var part in services.GetServices<IRecordPart>())
                {
                    all.AddRange(await part.OfAsync(client, TestContext.Current.CancellationToken));
                }

                return all;
            }
        );
        var words = entries.SelectMany(e => e.Lines).Select(l => l.Text).ToList();
        words.ShouldContain("May I come later?");
        words.ShouldContain("Yes, ten is fine.");
        words.ShouldContain("Thanks!");
        entries.Select(e => e.Title).ShouldContain("No answer needed");
    }

    [Theory, Engines]
    public async Task No_word_of_a_message_is_in_the_audit_trail(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.WriteAsync(client, "zebracrossing", Key);
        var lines = System.Text.Json.JsonSerializer.Serialize(await clinic.LinesAsync());
        lines.ShouldContain("SendToTeam");
        lines.ShouldNotContain("zebracrossing");
    }

    private static async Task<int> UnreadAsync(Clinic clinic, ClientId client) =>
        (await clinic.AskAsync<MyTalkAtAGlance.Input, MyTalkAtAGlance.View>(clinic.ClientCaller(client), new(client)))
            .Value
            .Unread;
}
