using Footbridge.Contracts.Privacy;
using Footbridge.Curriculum.Practice;
using Footbridge.Skills.Coverage;
using Footbridge.Skills.Practice;

namespace Footbridge.Slices.Skills;

/// <summary>Exercises that a client does alone.</summary>
public sealed class PracticeTests
{
    private const string Urge = "urge-surfing";
    private const string Key = "0195a0de-3333-7000-8000-000000000001";

    [Theory, Engines]
    public async Task An_exercise_sent_twice_counts_once(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await LogAsync(clinic, client, Urge, "7", "3");
        (await LogAsync(clinic, client, Urge, "7", "3")).Succeeded.ShouldBeTrue();
        (await MineAsync(clinic, client)).Latest.Count.ShouldBe(1);
    }

    [Theory, Engines]
    public async Task The_numbers_at_the_start_and_at_the_end_are_kept(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await LogAsync(clinic, client, Urge, "8", "2");
        var mine = await MineAsync(clinic, client);
        (mine.Latest[0].Before, mine.Latest[0].After).ShouldBe((8, 2));
        mine.Summary[0].Drop.ShouldBe(6);
    }

    [Theory, Engines]
    public async Task What_helped_before_comes_first(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var caller = clinic.ClientCaller(client);
        await clinic.DoAsync<LogPractice.Input, Done>(caller, new(client, null, Urge, [], Helped.No));
        await clinic.DoAsync<LogPractice.Input, Done>(caller, new(client, null, Urge, [], Helped.No));
        await clinic.DoAsync<LogPractice.Input, Done>(caller, new(client, null, "slow-breathing", [], Helped.Yes));
        (await MineAsync(clinic, client)).Summary.Select(s => s.Exercise).ShouldBe(["slow-breathing", Urge]);
    }

    [Theory, Engines]
    public async Task A_number_that_cannot_be_is_refused_at_its_question(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        (await LogAsync(clinic, client, Urge, "11", "3")).Problem!.Code.ShouldBe("core.out-of-range");
    }

    [Theory, Engines]
    public async Task Practice_of_weeks_ago_still_arrives_and_of_months_ago_does_not(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var now = clinic.Clock.GetUtcNow();
        (await AtAsync(clinic, client, now.AddDays(-20))).Succeeded.ShouldBeTrue();
        (await AtAsync(clinic, client, now.AddDays(-PracticeEntry.MaxDaysOld - 1))).Problem!.Code.ShouldBe(
            "skills.practice.too-old"
        );
    }

    [Theory, Engines]
    public async Task Nobody_logs_for_somebody_else(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var other = clinic.ClientCaller(await clinic.PersonAsync("Someone", "Else"));
        (await clinic.DoAsync<LogPractice.Input, Done>(other, new(client, null, Urge, [], null))).Problem!.Code.ShouldBe(
            "core.no-such-record"
        );
    }

    [Theory, Engines]
    public async Task The_team_sees_numbers_and_not_the_words(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.DoAsync<LogPractice.Input, Done>(
            clinic.ClientCaller(client),
            new(
                client,
                null,
                "what-led-to-it",
                [.. PracticeShelf.Find("what-led-to-it")!.Questions.Select(q => q.Step.Ask == Asked.Text ? "secret words" : "5")],
                null
            )
        );
        var view = (
            await clinic.AskAsync<CoverageOf.Input, CoverageOf.View>(clinic.Staff(RoleCodes.Counselor), new(client))
        ).Value;
        view.Practice.Single().Times.ShouldBe(1);
        System.Text.Json.JsonSerializer.Serialize(view).ShouldNotContain("secret words");
    }

    [Theory, Engines]
    public async Task What_was_written_stands_in_the_copy_of_the_record(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await LogAsync(clinic, client, Urge, "8", "2");
        var entries = await clinic.InScopeAsync(
            clinic.SystemCaller,
            async services =>
            {
                var all = new List<RecordEntry>();
                foreach (var part in services.GetServices<IRecordPart>().Where(p => p is SkillsRecordPart))
                {
                    all.AddRange(await part.OfAsync(client, CancellationToken.None));
                }

                return all;
            }
        );
        entries.Single().Lines.ShouldContain(l => l.Text == "8");
    }

    private static Task<Outcome<Done>> LogAsync(Clinic clinic, ClientId client, string exercise, string first, string last)
    {
        var questions = PracticeShelf.Find(exercise)!.Questions.ToList();
        var answers = questions
            .Select(
                (q, i) =>
                    i == 0 ? first
                    : q.Step.Ask == Asked.Number ? last
                    : ""
            )
            .ToList();
        return clinic.DoAsync<LogPractice.Input, Done>(
            clinic.ClientCaller(client),
            new(client, null, exercise, answers, Helped.Yes),
            Key
        );
    }

    private static Task<Outcome<Done>> AtAsync(Clinic clinic, ClientId client, DateTimeOffset at) =>
        clinic.DoAsync<LogPractice.Input, Done>(clinic.ClientCaller(client), new(client, at, Urge, [], null));

    private static async Task<MyPractice.View> MineAsync(Clinic clinic, ClientId client) =>
        (await clinic.AskAsync<MyPractice.Input, MyPractice.View>(clinic.ClientCaller(client), new(client))).Value;
}
