using Footbridge.People.Clients;
using Footbridge.Privacy.Looks.Reports;

namespace Footbridge.Slices.Privacy;

/// <summary>Who looked: for those who watch over access, and for the client.</summary>
public sealed class LookReportTests
{
    [Theory, Engines]
    public async Task A_look_is_reported_with_who_and_what(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.OpenChartAsync(RoleCodes.Director, client);
        var report = await ReportAsync(clinic, client);
        report.Page.Groups.ShouldContain(g => g.Phrase == "chart" && g.Actor == clinic.Staff(RoleCodes.Director).User);
    }

    [Theory, Engines]
    public async Task Equal_looks_of_a_day_stand_together(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        for (var i = 0; i < 3; i++)
        {
            await clinic.OpenChartAsync(RoleCodes.Director, client);
        }

        (await ReportAsync(clinic, client)).Page.Groups.ShouldHaveSingleItem().Times.ShouldBe(3);
    }

    [Theory, Engines]
    public async Task A_look_at_a_list_is_a_look_at_each_who_is_in_it(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.AskAsync<ListClients.Input, ListClients.Answer>(clinic.Staff(RoleCodes.Director), new(null, 1));
        (await ReportAsync(clinic, client)).Page.Groups.ShouldHaveSingleItem().Phrase.ShouldBe("person-list");
    }

    [Theory, Engines]
    public async Task Looks_of_other_days_and_other_people_are_left_out(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.WriteLooksAsync(
            clinic.LookAt(client, RoleCodes.Director, daysAgo: 3),
            clinic.LookAt(client, RoleCodes.Supervisor, daysAgo: 2),
            clinic.LookAt(client, RoleCodes.Director, daysAgo: 2),
            clinic.LookAt(client, RoleCodes.Director, daysAgo: 0)
        );
        var day = clinic.Today.AddDays(-2);
        var report = await ReportAsync(clinic, client, new(day, day), clinic.Staff(RoleCodes.Director).User);
        report.Page.Groups.ShouldHaveSingleItem().Day.ShouldBe(day);
    }

    [Theory, Engines]
    public async Task Page_after_page_each_look_comes_once(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        const int Looks = 1_203;
        await clinic.WriteLooksAsync([
            .. Enumerable.Range(0, Looks).Select(i => clinic.LookAt(client, RoleCodes.Director, daysAgo: 40 - (i / 31))),
        ]);
        var counted = 0;
        var pages = 0;
        for (long? before = long.MaxValue; before is not null; pages++)
        {
            var page = (await ReportAsync(clinic, client, new(Before: before))).Page;
            // The report itself is a look, too.
            counted += page.Groups.Where(g => g.Phrase == "chart").Sum(g => g.Times);
            before = page.Next;
        }

        (counted, pages > 2).ShouldBe((Looks, true));
    }

    [Theory, Engines]
    public async Task The_report_is_refused_to_a_counselor(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var refused = await clinic.AskAsync<LooksOf.Input, LooksOf.Report>(clinic.Staff(RoleCodes.Counselor), new(client, new()));
        refused.Problem!.Kind.ShouldBe(ProblemKind.Forbidden);
    }

    [Theory, Engines]
    public async Task The_record_of_another_program_is_not_found(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var foreign = clinic.Other.Clients[0].Id;
        var answer = await clinic.AskAsync<LooksOf.Input, LooksOf.Report>(clinic.Staff(RoleCodes.Privacy), new(foreign, new()));
        answer.Problem!.Kind.ShouldBe(ProblemKind.NotFound);
    }

    [Theory, Engines]
    public async Task A_client_reads_who_opened_the_record_and_what_for(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.OpenChartAsync(RoleCodes.Director, client);
        var mine = await MineAsync(clinic, client);
        var person = mine.Days.ShouldHaveSingleItem().People.ShouldHaveSingleItem();
        (person.Name, person.Did.Single()).ShouldBe((clinic.Story.Staff.First(s => s.Role == RoleCodes.Director).Name, "chart"));
    }

    [Theory, Engines]
    public async Task A_client_does_not_read_of_their_own_visits(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await MineAsync(clinic, client);
        (await MineAsync(clinic, client)).Days.ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task A_client_does_not_read_of_looks_at_others(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var other = await clinic.PersonAsync("Other");
        var answer = await clinic.AskAsync<MyLooks.Input, MyLooks.Report>(clinic.ClientCaller(client), new(other, new()));
        answer.Succeeded.ShouldBeFalse();
    }

    [Theory, Engines]
    public async Task A_refused_try_is_told_to_the_client_as_one(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.WriteLooksAsync(clinic.LookAt(client, RoleCodes.Biller, daysAgo: 1) with { Result = "core.forbidden" });
        (await MineAsync(clinic, client)).Days.Single().People.Single().Refused.ShouldHaveSingleItem();
    }

    [Theory, Engines]
    public async Task What_one_person_opened_is_reported_with_the_names_of_the_records(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync("Zelda", "Example");
        await clinic.OpenChartAsync(RoleCodes.Director, client);
        var report = await clinic.AskAsync<LooksBy.Input, LooksBy.Report>(
            clinic.Staff(RoleCodes.Privacy),
            new(clinic.Staff(RoleCodes.Director).User, new())
        );
        (report.Value.Page.Groups.Single().Client, report.Value.Names[client.Value]).ShouldBe((client, "Zelda Example"));
    }

    [Theory, Engines]
    public async Task A_supervisor_does_not_read_what_one_person_opened(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var answer = await clinic.AskAsync<LooksBy.Input, LooksBy.Report>(clinic.Staff(RoleCodes.Supervisor), new(null, new()));
        answer.Problem!.Kind.ShouldBe(ProblemKind.Forbidden);
    }

    private static async Task<LooksOf.Report> ReportAsync(
        Clinic clinic,
        ClientId client,
        LookFilter? filter = null,
        UserId? actor = null
    ) =>
        (
            await clinic.AskAsync<LooksOf.Input, LooksOf.Report>(
                clinic.Staff(RoleCodes.Privacy),
                new(client, filter ?? new(), actor)
            )
        ).Value;

    private static async Task<MyLooks.Report> MineAsync(Clinic clinic, ClientId client) =>
        (await clinic.AskAsync<MyLooks.Input, MyLooks.Report>(clinic.ClientCaller(client), new(client, new()))).Value;
}
