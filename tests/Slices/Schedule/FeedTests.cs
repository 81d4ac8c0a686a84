using System.Net;
using Footbridge.Kernel.Access;
using Footbridge.Schedule.Feeds;
using Footbridge.Slices.Care;
using Footbridge.Slices.People;
using Footbridge.Slices.Security;
using Footbridge.Storage;
using Footbridge.Storage.Audit;
using Footbridge.Storage.Export;
using Footbridge.Storage.Gate;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Schedule;

/// <summary>Links by which calendars read somebody's meetings: they say little, to nobody but whoever holds them, and stop when they
/// are to.</summary>
public sealed class FeedTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, Engines]
    public async Task A_clients_link_shows_appointments_and_says_neither_what_for_nor_with_whom(Engine engine)
    {
        await using var web = await WebClinic.OpenAsync(engine);
        var clinic = web.Clinic;
        var client = await InCareAsync(clinic);
        var token = await MakeAsync(clinic, await CallerOfAsync(clinic, client));
        using var answer = await ReadAsync(web, token);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        answer.Headers.CacheControl!.ToString().ShouldBe("no-store, private");
        var text = Unfolded(await answer.Content.ReadAsStringAsync(Stop));
        var events = text.Split("BEGIN:VEVENT").Skip(1).ToList();
        events.Count.ShouldBe(2);
        events.ShouldAllBe(e => e.Contains("SUMMARY:Appointment\n", StringComparison.Ordinal));
        text.ShouldNotContain("DESCRIPTION");
        text.ShouldContain(clinic.Story.Sites[0].Address.Split(',')[0]);
        string[] telling =
        [
            "Footbridge",
            "Testperson",
            "treatment",
            "recovery",
            clinic.Story.ProgramName,
            .. clinic.Story.Groups.Select(g => g.Title),
            .. clinic.Story.Staff.Select(s => s.Name),
            .. clinic.Story.Sites.Select(s => s.Name),
            .. clinic.Story.Rooms.Select(r => r.Name),
        ];
        foreach (var word in telling)
        {
            text.ShouldNotContain(word, Case.Insensitive);
        }
    }

    [Theory, Engines]
    public async Task Each_reading_is_on_the_clients_trail_and_the_token_is_nowhere(Engine engine)
    {
        await using var web = await WebClinic.OpenAsync(engine);
        var clinic = web.Clinic;
        var client = await InCareAsync(clinic);
        var caller = await CallerOfAsync(clinic, client);
        var token = await MakeAsync(clinic, caller, key: "sent-once");
        (await ReadAsync(web, token)).Dispose();
        (await ReadAsync(web, token)).Dispose();
        var (looks, kept) = await clinic.InScopeAsync(
            clinic.SystemCaller,
            async services =>
            {
                var db = services.GetRequiredService<FootbridgeDb>();
                return (
                    await db.Set<AuditLine>().Where(a => a.Client == client && a.Action == "Schedule.ClientFeed").ToListAsync(),
                    string.Join('\n', await db.Set<CommandKey>().Select(k => k.Answer).ToListAsync())
                        + string.Join('\n', await db.Set<ScheduleFeed>().Select(f => f.TokenHash).ToListAsync())
                );
            }
        );
        looks
            .Select(l => (l.Actor, l.ActorKind, l.Ground))
            .ShouldBe(Enumerable.Repeat((caller.User, CallerKind.Client, (string?)AccessReasons.OwnRecord), 2));
        kept.ShouldContain(SecretToken.HashOf(token));
        kept.ShouldNotContain(token);
        web.Log.All.ShouldNotContain(token);
    }

    [Theory, Engines]
    public async Task A_new_link_stops_the_old_one_and_one_taken_back_stops_at_once(Engine engine)
    {
        await using var web = await WebClinic.OpenAsync(engine);
        var clinic = web.Clinic;
        var caller = await CallerOfAsync(clinic, await InCareAsync(clinic));
        var first = await MakeAsync(clinic, caller);
        var second = await MakeAsync(clinic, caller);
        (await StatusAsync(web, first), await StatusAsync(web, second)).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.OK));
        (await clinic.DoAsync<EndFeed.Input, Done>(caller, new())).Problem.ShouldBeNull();
        (await StatusAsync(web, second)).ShouldBe(HttpStatusCode.NotFound);
        (await clinic.AskAsync<ShowFeed.Input, ShowFeed.Output>(caller, new())).Value.MadeAt.ShouldBeNull();
        (await StatusAsync(web, SecretToken.New())).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, Engines]
    public async Task A_link_says_nothing_any_more_once_the_stay_is_over(Engine engine)
    {
        await using var web = await WebClinic.OpenAsync(engine);
        var clinic = web.Clinic;
        var client = await InCareAsync(clinic);
        var token = await MakeAsync(clinic, await CallerOfAsync(clinic, client));
        (await TextAsync(web, token)).ShouldContain("BEGIN:VEVENT");
        (await clinic.DischargeAsync(client)).Problem.ShouldBeNull();
        (await TextAsync(web, token)).ShouldNotContain("BEGIN:VEVENT");
    }

    [Theory, Engines]
    public async Task A_link_stops_when_its_owner_may_no_longer_sign_in(Engine engine)
    {
        await using var web = await WebClinic.OpenAsync(engine);
        var clinic = web.Clinic;
        var client = await InCareAsync(clinic);
        var token = await MakeAsync(clinic, await CallerOfAsync(clinic, client));
        await clinic.InScopeAsync(
            clinic.SystemCaller,
            services =>
                services
                    .GetRequiredService<FootbridgeDb>()
                    .Set<Footbridge.People.Staff.Membership>()
                    .Where(m => m.Client == client)
                    .ExecuteUpdateAsync(set => set.SetProperty(m => m.IsActive, false))
        );
        (await StatusAsync(web, token)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, Engines]
    public async Task A_clients_calendar_speaks_their_language(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.AssignAsync(client, clinic.Group("day", DayOfWeek.Monday).Id, clinic.Today);
        await clinic.InScopeAsync(
            clinic.SystemCaller,
            services =>
                services
                    .GetRequiredService<FootbridgeDb>()
                    .Set<Footbridge.People.Clients.ClientRow>()
                    .Where(c => c.Id == client)
                    .ExecuteUpdateAsync(set => set.SetProperty(c => c.Language, "es"))
        );
        var caller = clinic.ClientCaller(client);
        await MakeAsync(clinic, caller);
        var file = (await clinic.AskAsync<ClientFeed.Input, FeedFile>(caller, new(client))).Value;
        file.Text.ShouldContain("SUMMARY:Cita");
        file.Text.ShouldNotContain("Appointment");
    }

    [Theory, Engines]
    public async Task A_link_of_staff_shows_the_groups_they_lead_in_their_own_program_and_names_no_client(Engine engine)
    {
        await using var web = await WebClinic.OpenAsync(engine);
        var clinic = web.Clinic;
        var here = clinic.Story.Groups[0];
        var there = clinic.Other.Groups[0];
        await clinic.AssignAsync(await clinic.PersonAsync("Quillon", "Findable"), here.Id, clinic.Today);
        var own = await MakeAsync(clinic, clinic.Staff(RoleCodes.Director) with { User = here.Facilitator });
        var foreign = await MakeAsync(clinic, clinic.OtherStaff(RoleCodes.Director) with { User = there.Facilitator });
        var text = await TextAsync(web, own);
        text.ShouldContain($"SUMMARY:{here.Title}");
        text.ShouldNotContain("Quillon");
        var rooms = clinic.Story.Groups.Where(g => g.Facilitator == here.Facilitator).Select(g => g.Room).ToHashSet();
        text.Split("\nLOCATION:")
            .Skip(1)
            .Select(l => l.Split(["\\,", "\n"], StringSplitOptions.None)[0])
            .ShouldBeSubsetOf([.. clinic.Story.Rooms.Where(r => rooms.Contains(r.Id)).Select(r => r.Name), "By video"]);
        (await TextAsync(web, foreign)).ShouldContain($"SUMMARY:{there.Title}");
    }

    [Theory, Engines]
    public async Task A_link_of_another_program_is_none_here(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var foreign = await MakeAsync(clinic, clinic.OtherStaff(RoleCodes.Counselor));
        var input = new FindFeed.Input(SecretToken.HashOf(foreign));
        (await clinic.AskAsync<FindFeed.Input, FindFeed.Owner>(clinic.Anonymous, input)).Problem!.Code.ShouldBe(
            "schedule.feed.none"
        );
    }

    [Theory, Engines]
    public async Task A_client_reads_no_calendar_but_their_own(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (own, other) = (await clinic.PersonAsync(), await clinic.PersonAsync("Somebody", "Else"));
        await MakeAsync(clinic, clinic.ClientCaller(own));
        var asked = await clinic.AskAsync<ClientFeed.Input, FeedFile>(clinic.ClientCaller(own), new(other));
        asked.Problem!.Kind.ShouldBe(ProblemKind.NotFound);
    }

    [Theory, Engines]
    public async Task A_link_goes_with_the_record_of_its_client(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await MakeAsync(clinic, clinic.ClientCaller(client));
        var left = await clinic.InScopeAsync(
            clinic.SystemCaller,
            async services =>
            {
                var db = services.GetRequiredService<FootbridgeDb>();
                var counted = await Erasure.CountAsync(db, client, Footbridge.Privacy.Rights.Retention.KeptTables.All, default);
                counted["schedule_feed"].ShouldBe(1);
                await Erasure.EraseAsync(db, client, Footbridge.Privacy.Rights.Retention.KeptTables.All, default);
                return await db.Set<ScheduleFeed>().CountAsync();
            }
        );
        left.ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_tries_links_one_after_the_other_is_held_back()
    {
        await using var web = await WebClinic.OpenAsync();
        for (var tries = 0; tries < FeedLimit.ReadsPerMinute; tries++)
        {
            (await StatusAsync(web, "x")).ShouldBe(HttpStatusCode.NotFound);
        }

        (await StatusAsync(web, "x")).ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task The_page_shows_a_new_link_once_and_it_works()
    {
        await using var web = await WebClinic.OpenAsync();
        var counselor = await web.StaffAsync(RoleCodes.Counselor);
        (await counselor.Http.GetStringAsync("/my-calendar", Stop)).ShouldNotContain(".ics");
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["_handler"] = "feed-make",
                ["_key"] = "one",
                ["__RequestVerificationToken"] = await counselor.FormTokenAsync("/my-calendar"),
            }
        );
        using var answer = await counselor.Http.PostAsync("/my-calendar", form, Stop);
        var page = await answer.Content.ReadAsStringAsync(Stop);
        var token = page.Split("/calendar/")[1].Split(".ics")[0];
        (await StatusAsync(web, token)).ShouldBe(HttpStatusCode.OK);
        (await counselor.Http.GetStringAsync("/my-calendar", Stop)).ShouldNotContain(".ics");
    }

    internal static async Task<string> MakeAsync(Clinic clinic, Caller caller, string? key = null)
    {
        var token = SecretToken.New();
        var made = await clinic.DoAsync<MakeFeed.Input, MakeFeed.Output>(caller, new(SecretToken.HashOf(token), "en"), key);
        made.Value.TokenHash.ShouldBe(SecretToken.HashOf(token));
        return token;
    }

    /// <summary>Somebody in care who is in a group at a site and in one by video.</summary>
    private static async Task<ClientId> InCareAsync(Clinic clinic)
    {
        var client = await clinic.AdmittedPersonAsync();
        (await clinic.AssignAsync(client, clinic.Group("day", DayOfWeek.Monday).Id, clinic.Today)).Problem.ShouldBeNull();
        (
            await clinic.AssignAsync(client, clinic.Group("telehealth", DayOfWeek.Wednesday).Id, clinic.Today)
        ).Problem.ShouldBeNull();
        await clinic.InvitedAsync(client);
        return client;
    }

    private static async Task<Caller> CallerOfAsync(Clinic clinic, ClientId client) =>
        clinic.ClientCaller(client) with
        {
            User = (await clinic.MembershipOfAsync(client)).User,
        };

    private static Task<HttpResponseMessage> ReadAsync(WebClinic web, string token) =>
        web.Visitor().GetAsync($"/calendar/{token}.ics", Stop);

    private static async Task<HttpStatusCode> StatusAsync(WebClinic web, string token)
    {
        using var answer = await ReadAsync(web, token);
        return answer.StatusCode;
    }

    private static async Task<string> TextAsync(WebClinic web, string token)
    {
        using var answer = await ReadAsync(web, token);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return Unfolded(await answer.Content.ReadAsStringAsync(Stop));
    }

    private static string Unfolded(string text) => text.ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal);
}
