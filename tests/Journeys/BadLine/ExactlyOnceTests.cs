using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Footbridge.Host;
using Footbridge.Host.Commands;
using Footbridge.Host.Start;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Footbridge.Journeys.BadLine;

/// <summary>Check-ins over a line that is cut before, during and after the answer: each arrives once.</summary>
public sealed class ExactlyOnceTests(Stage stage)
{
    private const string CheckIn = "POST /api/check-ins";
    private const int Seed = 20260310;
    private const int Sent = 1000;
    private const int Hands = 4;
    private static readonly TimeSpan BrowserTime = TimeSpan.FromSeconds(40);

    private const string KeepMany = """
        async ([client, count]) => {
          for (let i = 1; i <= count; i++) {
            const at = new Date(Date.now() - 3600000 - i * 1000).toISOString();
            const body = { client, at, craving: 3, halt: [], wantsCall: false };
            await self.footbridgeOutbox.keep({ key: crypto.randomUUID(), owner: client, url: "/api/check-ins", at: Math.random(), body });
          }
        }
        """;

    private const string OutboxIsThere = "() => !!self.footbridgeOutbox";

    private const string Flush = "async (client) => (await self.footbridgeOutbox.flush(client)).waiting";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_a_thousand_check_ins_over_a_bad_line_each_arrives_once(bool postgres)
    {
        var settings = await SettingsAsync(postgres);
        try
        {
            await SendOverABadLineAsync(settings, postgres ? "PostgreSQL" : "SQLite");
        }
        finally
        {
            await DropAsync(settings);
        }
    }

    [Fact]
    public async Task Check_ins_from_a_phone_on_a_bad_line_each_arrive_once()
    {
        await using var clinic = await stage.OpenAsync();
        await using var line = new CuttingLine(clinic.Address, Seed, CheckIn);
        var client = ClientOf(DemoStories.ClientEmail);
        var page = await clinic.VisitorAsync(phone: true);
        await SignInAsync(page, line.Address);
        await page.GotoAsync($"{line.Address}me/check-in");
        await page.UntilAsync(
            "async () => navigator.serviceWorker.controller !== null && !!(await caches.match('/me/check-in'))"
        );
        var before = await StoredAsync(clinic, client);

        var random = new Random(Seed);
        var clock = Stopwatch.StartNew();
        var sent = 0;
        line.Percent = 50;
        while (clock.Elapsed < BrowserTime)
        {
            // Only a page that is ready keeps what is written; before that a form goes the plain way.
            await page.UntilAsync("() => [...document.forms].some(form => form.dataset.kept === 'yes')");
            var offline = random.Next(4) == 0;
            await page.Context.SetOfflineAsync(offline);
            await SendAsync(page, random.Next(0, 7));
            sent++;
            // Sometimes the line comes back while the page still stands, and the phone tries at once.
            await page.Context.SetOfflineAsync(false);
            await page.GotoAsync($"{line.Address}me/check-in");
        }

        // What a person could not type in a minute: the rest of the thousand lies in the phone's own box, and is sent in any order.
        line.Percent = 35;
        await page.UntilAsync(OutboxIsThere);
        await page.EvaluateAsync(KeepMany, new object[] { client.ToString(), Sent - sent });
        for (var rounds = 0; rounds < 40 && await page.EvaluateAsync<int>(Flush, client.ToString()) > 0; rounds++)
        {
            // A phone that is laid aside in the middle.
            await page.GotoAsync($"{line.Address}me/check-in");
            await page.UntilAsync(OutboxIsThere);
        }

        line.Percent = 0;
        await UntilNothingWaitsAsync(page, line.Address);
        var after = await StoredAsync(clinic, client);
        (after.Rows - before.Rows).ShouldBe(Sent);
        (after.Moments - before.Moments).ShouldBe(Sent);
        sent.ShouldBeGreaterThan(10);
        TestContext.Current.SendDiagnosticMessage(
            $"{Sent} check-ins from a browser, {sent} of them typed, {string.Join(", ", line.Counts.Select(c => $"{c.Key} {c.Value}"))}"
        );
    }

    private async Task SendOverABadLineAsync(HostSettings settings, string engine)
    {
        await using var clinic = await RunningClinic.StartAsync(stage, settings);
        await using var line = new CuttingLine(clinic.Address, Seed, CheckIn);
        using var person = new HttpPerson(line.Address);
        await person.SignInByPinAsync(DemoStories.ClientEmail, DemoStories.Pin);
        var token = await person.TokenAsync();
        var client = ClientOf(DemoStories.ClientEmail);
        var before = await StoredAsync(clinic, client);

        line.Percent = 35;
        var tries = await SendAllAsync(person, client, token);

        var after = await StoredAsync(clinic, client);
        (after.Rows - before.Rows).ShouldBe(Sent);
        (after.Moments - before.Moments).ShouldBe(Sent);
        Enum.GetValues<Cut>().ShouldAllBe(cut => line.Counts.GetValueOrDefault(cut) > 0);
        TestContext.Current.SendDiagnosticMessage(
            $"{engine}: {Sent} check-ins, {tries} tries, {string.Join(", ", line.Counts.Select(c => $"{c.Key} {c.Value}"))}"
        );
    }

    // Four hands take what waits in any order; what was answered is sometimes sent again, as a page and its worker may do.
    private async Task<int> SendAllAsync(HttpPerson person, Guid client, string token)
    {
        var now = stage.Clock.GetUtcNow();
        var waiting = new ConcurrentDictionary<int, byte>(Enumerable.Range(0, Sent).Select(i => KeyValuePair.Create(i, (byte)0)));
        var tries = 0;
        await Task.WhenAll(
            Enumerable
                .Range(0, Hands)
                .Select(async hand =>
                {
                    var random = new Random(Seed + hand);
                    while (waiting.Keys.ToArray() is { Length: > 0 } keys)
                    {
                        var number = random.Next(8) == 0 ? random.Next(Sent) : keys[random.Next(keys.Length)];
                        Interlocked.Increment(ref tries);
                        if (await TryAsync(person, client, number, now, token))
                        {
                            waiting.TryRemove(number, out _);
                        }
                    }
                })
        );
        return tries;
    }

    private static async Task<bool> TryAsync(HttpPerson person, Guid client, int number, DateTimeOffset now, string token)
    {
        try
        {
            return await person.CheckInAsync(client, $"bad-line-{number}", craving: 3, now.AddSeconds(-number - 1), token);
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException)
        {
            return false;
        }
    }

    private static async Task SignInAsync(IPage page, Uri address)
    {
        await page.GotoAsync($"{address}me/sign-in");
        await page.Locator("input[name='Input.Contact']").FillAsync(DemoStories.ClientEmail);
        await page.Locator("input[name='Input.Pin']").FillAsync(DemoStories.Pin);
        await page.Locator("main button[type=submit]").First.ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
    }

    private static async Task SendAsync(IPage page, int craving)
    {
        await page.Locator($"input[name='Input.Craving'][value='{craving}']").CheckAsync(new() { Force = true });
        await page.Locator("main form button[type=submit]").Last.ClickAsync();
        // Sent, or kept on the phone: either way the words are safe before anybody goes on.
        await page.UntilAsync(
            "() => location.pathname.endsWith('/done') || [...document.querySelectorAll('[data-when=saved]')].some(e => !e.hidden)"
        );
    }

    private static async Task UntilNothingWaitsAsync(IPage page, Uri address)
    {
        for (var tries = 0; tries < 60; tries++)
        {
            await page.GotoAsync($"{address}me/check-in");
            await page.UntilAsync(OutboxIsThere);
            if (await page.EvaluateAsync<int>("async () => (await self.footbridgeOutbox.all()).length") == 0)
            {
                return;
            }

            await Task.Delay(250);
        }

        Assert.Fail("Something still waits on the phone.");
    }

    private Guid ClientOf(string mail) =>
        DemoStories.Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow()).Clients.First(c => c.Person.Email == mail).Id.Value;

    private static async Task<(int Rows, int Moments)> StoredAsync(RunningClinic clinic, Guid client)
    {
        // Who asks for no program sees no rows on PostgreSQL.
        return await clinic.AsProgramAsync(async services =>
        {
            var database = services.GetRequiredService<FootbridgeDb>().Database;
            var rows = await database
                .SqlQuery<int>($"select cast(count(*) as int) as \"Value\" from monitoring_check_in where client = {client}")
                .SingleAsync();
            var moments = await database
                .SqlQuery<int>(
                    $"select cast(count(distinct at) as int) as \"Value\" from monitoring_check_in where client = {client}"
                )
                .SingleAsync();
            return (rows, moments);
        });
    }

    private async Task<HostSettings> SettingsAsync(bool postgres)
    {
        if (!postgres)
        {
            return Stage.SettingsFor(stage.CopyData(), stage.Clock.Again());
        }

        var server = Environment.GetEnvironmentVariable("FOOTBRIDGE_TEST_PG");
        Assert.SkipWhen(string.IsNullOrEmpty(server), "FOOTBRIDGE_TEST_PG is not set.");
        var name = string.Create(CultureInfo.InvariantCulture, $"fb_bad_line_{Environment.ProcessId}");
        await AdministrateAsync($"create database {name}");
        var settings = Stage.SettingsFor(
            Directory.CreateTempSubdirectory("footbridge-test-journey-").FullName,
            stage.Clock.Again()
        ) with
        {
            Postgres = new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString,
        };
        await using var place = CommandServices.Open(settings with { SeedDemo = true });
        await place.Services.PrepareAsync(CancellationToken.None);
        return settings;
    }

    private static async Task DropAsync(HostSettings settings)
    {
        if (settings.Postgres is { } postgres)
        {
            NpgsqlConnection.ClearAllPools();
            await AdministrateAsync(
                $"drop database if exists {new NpgsqlConnectionStringBuilder(postgres).Database} with (force)"
            );
        }
    }

    private static async Task AdministrateAsync(string command)
    {
        await using var connection = new NpgsqlConnection(Environment.GetEnvironmentVariable("FOOTBRIDGE_TEST_PG"));
        await connection.OpenAsync();
        await using var work = new NpgsqlCommand(command, connection);
        await work.ExecuteNonQueryAsync();
    }
}
