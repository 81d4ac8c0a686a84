using Footbridge.Skills.Diary;
using Footbridge.Slices.Recovery;

namespace Footbridge.Slices.Skills;

/// <summary>A client's diary card.</summary>
public sealed class DiaryTests
{
    private static readonly DiaryAnswers Evening = new()
    {
        Urge = 3,
        Used = false,
        Joy = 2,
        Skills = ["urge-surfing"],
        Helped = 4,
        Note = "A walk helped.",
    };

    [Theory, Engines]
    public async Task A_week_of_days_stands_on_the_card(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        for (var back = 0; back < DiaryWeek.Length; back++)
        {
            (await SayAsync(clinic, client, Evening, back)).Succeeded.ShouldBeTrue();
        }

        var week = await MineAsync(clinic, client);
        week.Filled.ShouldBe(7);
        week.Days[0].Answers!.Skills.ShouldBe(["urge-surfing"]);
    }

    [Theory, Engines]
    public async Task What_is_said_last_of_a_day_counts(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await SayAsync(clinic, client, Evening);
        await SayAsync(clinic, client, Evening with { Urge = 5 });
        (await MineAsync(clinic, client)).Days[0].Answers!.Urge.ShouldBe(5);
    }

    [Theory, Engines]
    public async Task A_question_left_out_stays_empty(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await SayAsync(clinic, client, new() { Joy = 0 });
        var answers = (await MineAsync(clinic, client)).Days[0].Answers!;
        (answers.Joy, answers.Urge, answers.Used).ShouldBe((0, null, null));
    }

    [Theory, Engines]
    public async Task A_day_to_come_or_long_past_is_refused(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        (await SayAsync(clinic, client, Evening, -1)).Problem!.Code.ShouldBe("skills.diary.day-out");
        (await SayAsync(clinic, client, Evening, DiaryDay.MaxDaysBack + 1)).Problem!.Code.ShouldBe("skills.diary.day-out");
    }

    [Theory, Engines]
    public async Task Nothing_at_all_and_what_is_beyond_the_scale_are_refused(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        (await SayAsync(clinic, client, new())).Problem!.Code.ShouldBe("skills.diary.nothing");
        (await SayAsync(clinic, client, new() { Fear = 6 })).Problem!.Field.ShouldBe("Fear");
    }

    [Theory, Engines]
    public async Task The_team_reads_it_and_nobody_writes_for_somebody_else(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await SayAsync(clinic, client, Evening);
        var team = await clinic.AskAsync<DiaryOf.Input, DiaryWeek>(clinic.Staff(RoleCodes.Counselor), new(client, clinic.Today));
        team.Value.Days[0].Answers!.Note.ShouldBe("A walk helped.");
        var other = clinic.ClientCaller(await clinic.PersonAsync("Someone", "Else"));
        var refused = await clinic.DoAsync<SaveDiaryDay.Input, Done>(other, new(client, clinic.Today, Evening));
        refused.Problem!.Code.ShouldBe("core.no-such-record");
    }

    [Theory, Engines]
    public async Task Any_day_can_be_asked_for(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        foreach (var day in new[] { DateOnly.MinValue, DateOnly.MaxValue })
        {
            var week = await clinic.AskAsync<MyDiary.Input, DiaryWeek>(clinic.ClientCaller(client), new(client, day));
            week.Value.Filled.ShouldBe(0);
        }
    }

    [Theory, Engines]
    public async Task Use_of_today_or_yesterday_is_told_to_the_team_once_and_of_older_days_not(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await SayAsync(clinic, client, Evening with { Used = true }, daysBack: 2);
        (await clinic.SignalsAsync()).ShouldBeEmpty();
        await SayAsync(clinic, client, Evening with { Used = true }, daysBack: 1);
        await SayAsync(clinic, client, Evening with { Used = true, Urge = 4 }, daysBack: 1);
        (await clinic.SignalsAsync()).ShouldBe(["risk.signal.used"]);
    }

    private static Task<Outcome<Done>> SayAsync(Clinic clinic, ClientId client, DiaryAnswers answers, int daysBack = 0) =>
        clinic.DoAsync<SaveDiaryDay.Input, Done>(
            clinic.ClientCaller(client),
            new(client, clinic.Today.AddDays(-daysBack), answers)
        );

    private static async Task<DiaryWeek> MineAsync(Clinic clinic, ClientId client) =>
        (await clinic.AskAsync<MyDiary.Input, DiaryWeek>(clinic.ClientCaller(client), new(client, clinic.Today))).Value;
}
