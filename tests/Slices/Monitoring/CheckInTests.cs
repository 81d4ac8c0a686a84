using Footbridge.Contracts.Monitoring;
using Footbridge.Monitoring.CheckIns;
using Footbridge.Monitoring.Trends;

namespace Footbridge.Slices.Monitoring;

public sealed class CheckInTests
{
    private const string Key = "0195a0de-1111-7000-8000-000000000001";
    private const string OtherKey = "0195a0de-1111-7000-8000-000000000002";
    private static readonly CheckInAnswers Fine = new() { Mood = 6, Craving = 2 };

    [Theory, Engines]
    public async Task The_same_key_sent_twice_counts_once(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var first = await SendAsync(clinic, client, Fine, Key);
        var second = await SendAsync(clinic, client, Fine, Key);
        second.Value.ShouldBe(first.Value);
        (await StoredAsync(clinic, client)).Count.ShouldBe(1);
    }

    [Theory, Engines]
    public async Task How_sure_somebody_is_stands_in_the_trend_of_the_day(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await SendAsync(clinic, client, Fine with { Confidence = 8 }, Key);
        var trend = await clinic.AskAsync<MyTrend.Input, Trend>(clinic.ClientCaller(client), new(client, 7));
        trend.Value.Days.ShouldHaveSingleItem().Confidence.ShouldBe(8);
    }

    [Theory, Engines]
    public async Task Two_keys_count_twice(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await SendAsync(clinic, client, Fine, Key);
        await SendAsync(clinic, client, Fine, OtherKey);
        (await StoredAsync(clinic, client)).Count.ShouldBe(2);
    }

    [Theory, Engines]
    public async Task A_check_in_kept_under_another_person_s_name_is_refused(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var other = await clinic.PersonAsync("Someone", "Else");
        var outcome = await clinic.DoAsync<SubmitCheckIn.Input, SubmitCheckIn.Receipt>(
            clinic.ClientCaller(other),
            new(client, null, Fine),
            Key
        );
        outcome.Problem!.Code.ShouldBe("core.no-such-record");
        (await StoredAsync(clinic, client)).ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task Nobody_sends_a_client_s_check_in_for_them(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var staff = await clinic.DoAsync<SubmitCheckIn.Input, SubmitCheckIn.Receipt>(
            clinic.Staff(RoleCodes.Counselor),
            new(client, null, Fine)
        );
        var program = await clinic.DoAsync<SubmitCheckIn.Input, SubmitCheckIn.Receipt>(
            clinic.SystemCaller,
            new(client, null, Fine)
        );
        staff.Problem!.Kind.ShouldBe(ProblemKind.Forbidden);
        program.Problem!.Kind.ShouldBe(ProblemKind.Forbidden);
    }

    [Theory, Engines]
    public async Task A_counselor_writes_one_down_by_phone(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var counselor = clinic.Staff(RoleCodes.Counselor);
        (await clinic.DoAsync<RecordCheckIn.Input, Done>(counselor, new(client, Fine))).Succeeded.ShouldBeTrue();
        var page = await clinic.AskAsync<CheckInsOf.Input, CheckInsOf.View>(counselor, new(client, null));
        var entry = page.Value.Entries.ShouldHaveSingleItem();
        entry.Source.ShouldBe(CheckInSource.Staff);
        entry.RecordedBy.ShouldNotBeNullOrEmpty();
    }

    [Theory, Engines]
    public async Task A_biller_reads_no_check_ins(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var page = await clinic.AskAsync<CheckInsOf.Input, CheckInsOf.View>(clinic.Staff(RoleCodes.Biller), new(client, null));
        page.Problem!.Kind.ShouldBe(ProblemKind.Forbidden);
    }

    [Theory, Engines]
    public async Task Staff_of_another_program_find_nobody(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await SendAsync(clinic, client, Fine, Key);
        var page = await clinic.AskAsync<CheckInsOf.Input, CheckInsOf.View>(
            clinic.OtherStaff(RoleCodes.Counselor),
            new(client, null)
        );
        page.Problem!.Kind.ShouldBe(ProblemKind.NotFound);
    }

    [Theory, Engines]
    public async Task Client_and_team_see_the_same_trend(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await SendAsync(clinic, client, Fine with { Used = true, WhatHelped = "Calling my sister" }, Key);
        var own = await clinic.AskAsync<MyTrend.Input, Trend>(clinic.ClientCaller(client), new(client, 14));
        var team = await clinic.AskAsync<ClientTrend.Input, Trend>(clinic.Staff(RoleCodes.Counselor), new(client, 14));
        own.Value.Days.ShouldBe(team.Value.Days);
        own.Value.WhatHelped.ShouldHaveSingleItem().Words.ShouldBe("Calling my sister");
    }

    [Theory, Engines]
    public async Task Today_is_done_once_a_check_in_came(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        (await DayAsync(clinic, client)).DoneToday.ShouldBeFalse();
        await SendAsync(clinic, client, Fine, Key);
        (await DayAsync(clinic, client)).ShouldBe(new MyCheckInDay.View(DoneToday: true, DaysOfLastSeven: 1));
    }

    [Theory, Engines]
    public async Task Other_modules_learn_the_day_of_the_latest(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await SendAsync(clinic, client, Fine, Key, clinic.Clock.GetUtcNow().AddDays(-3));
        await SendAsync(clinic, client, Fine, OtherKey, clinic.Clock.GetUtcNow().AddDays(-5));
        var latest = await clinic.InScopeAsync(
            clinic.SystemCaller,
            services => services.GetRequiredService<ICheckIns>().LatestAsync(TestContext.Current.CancellationToken)
        );
        latest[client].ShouldBe(clinic.Today.AddDays(-3));
    }

    private static Task<Outcome<SubmitCheckIn.Receipt>> SendAsync(
        Clinic clinic,
        ClientId client,
        CheckInAnswers answers,
        string key,
        DateTimeOffset? at = null
    ) => clinic.DoAsync<SubmitCheckIn.Input, SubmitCheckIn.Receipt>(clinic.ClientCaller(client), new(client, at, answers), key);

    private static async Task<MyCheckInDay.View> DayAsync(Clinic clinic, ClientId client) =>
        (await clinic.AskAsync<MyCheckInDay.Input, MyCheckInDay.View>(clinic.ClientCaller(client), new(client))).Value;

    private static Task<IReadOnlyList<CheckInSummary>> StoredAsync(Clinic clinic, ClientId client) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            services =>
                services
                    .GetRequiredService<ICheckIns>()
                    .OfAsync(client, new Period(clinic.Today.AddDays(-30), clinic.Today), TestContext.Current.CancellationToken)
        );
}
