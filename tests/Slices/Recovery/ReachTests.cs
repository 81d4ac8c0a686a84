using Footbridge.Contracts.Monitoring;
using Footbridge.Contracts.Risk;
using Footbridge.Recovery.Help;
using Footbridge.Recovery.Lapses;

namespace Footbridge.Slices.Recovery;

public sealed class ReachTests
{
    private const string Key = "0195a0de-2222-7000-8000-000000000001";

    [Theory, Engines]
    public async Task Help_is_there_for_anybody(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var lines = await clinic.AskAsync<HelpLines.Input, HelpLines.View>(clinic.Anonymous, new());
        lines.Value.Phone.ShouldNotBeNullOrEmpty();
    }

    [Theory, Engines]
    public async Task A_client_asks_for_a_call(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        (await clinic.DoAsync<AskForCall.Input, Done>(clinic.ClientCaller(client), new(client))).Succeeded.ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task Nobody_asks_for_a_call_in_another_person_s_name(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var other = clinic.ClientCaller(await clinic.PersonAsync("Someone", "Else"));
        (await clinic.DoAsync<AskForCall.Input, Done>(other, new(client))).Problem!.Code.ShouldBe("core.no-such-record");
        (await clinic.DoAsync<AskForCall.Input, Done>(clinic.Anonymous, new(client))).Problem!.Code.ShouldBe(
            "core.sign-in-first"
        );
    }

    [Theory, Engines]
    public async Task A_report_sent_twice_counts_once_and_stands_among_the_check_ins(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await ReportAsync(clinic, client);
        (await ReportAsync(clinic, client)).Value.ShouldBe(Urgency.Now);
        var checkIn = (await CheckInsAsync(clinic, client)).ShouldHaveSingleItem();
        checkIn.Used.ShouldBe(true);
        checkIn.Mood.ShouldBeNull();
    }

    [Theory, Engines]
    public async Task The_team_reads_what_the_client_told(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await ReportAsync(clinic, client);
        var told = await clinic.AskAsync<LapsesOf.Input, IReadOnlyList<LapsesOf.Entry>>(
            clinic.Staff(RoleCodes.Counselor),
            new(client)
        );
        told.Value.ShouldHaveSingleItem().Answers.Safety.ShouldBe(Safety.NotSure);
        var biller = await clinic.AskAsync<LapsesOf.Input, IReadOnlyList<LapsesOf.Entry>>(
            clinic.Staff(RoleCodes.Biller),
            new(client)
        );
        biller.Problem!.Kind.ShouldBe(ProblemKind.Forbidden);
    }

    [Theory, Engines]
    public async Task After_a_report_the_client_sees_what_is_kept(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await ReportAsync(clinic, client);
        var kept = await clinic.AskAsync<WhatIsKept.Input, WhatIsKept.View>(clinic.ClientCaller(client), new(client));
        kept.Value.Urgency.ShouldBe(Urgency.Now);
        kept.Value.CheckInDays.ShouldBe(1);
    }

    private static Task<Outcome<Urgency>> ReportAsync(Clinic clinic, ClientId client) =>
        clinic.DoAsync<ReportLapse.Input, Urgency>(
            clinic.ClientCaller(client),
            new(client, new() { UsedOn = clinic.Today, Safety = Safety.NotSure }),
            Key
        );

    private static Task<IReadOnlyList<CheckInSummary>> CheckInsAsync(Clinic clinic, ClientId client) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            services =>
                services
                    .GetRequiredService<ICheckIns>()
                    .OfAsync(client, new Period(clinic.Today, clinic.Today), TestContext.Current.CancellationToken)
        );
}
