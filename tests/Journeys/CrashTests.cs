using Footbridge.Host;
using Footbridge.Host.Commands;
using Footbridge.Host.Start;
using Footbridge.Storage;
using Footbridge.Storage.Audit;
using Microsoft.Data.Sqlite;

namespace Footbridge.Journeys;

/// <summary>The power goes while people check in.</summary>
public sealed class CrashTests(Stage stage)
{
    private const int Kills = 50;

    [Fact]
    public async Task After_fifty_kills_no_acknowledged_check_in_is_lost_and_none_is_doubled()
    {
        var folder = stage.CopyData();
        var client = DemoStories
            .Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow())
            .Clients.First(c => c.Person.Email == DemoStories.ClientEmail)
            .Id.Value;
        var before = CheckIns(folder, client);
        var acknowledged = new HashSet<string>();
        var pending = new Queue<string>();
        var number = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            using var server = await ServerProcess.StartAsync(folder);
            using var person = new HttpPerson(server.Address);
            await person.SignInByPinAsync(DemoStories.ClientEmail, DemoStories.Pin);
            var token = await person.TokenAsync();
            // What was sent but not answered goes again with the same key, as the phone does.
            foreach (var key in pending.ToList())
            {
                (await person.CheckInAsync(client, key, craving: 3, stage.Clock.GetUtcNow(), token)).ShouldBeTrue();
                acknowledged.Add(key);
                pending.Dequeue();
            }

            var killer = KillAfterAsync(server, 20 + (kill * 7 % 120));
            try
            {
                while (true)
                {
                    var key = $"crash-{number++}";
                    pending.Enqueue(key);
                    if (await person.CheckInAsync(client, key, craving: 3, stage.Clock.GetUtcNow(), token))
                    {
                        pending.Dequeue();
                        acknowledged.Add(key);
                    }
                }
            }
            catch (HttpRequestException)
            {
                // The power is gone.
            }

            await killer;
        }

        using (var server = await ServerProcess.StartAsync(folder))
        using (var person = new HttpPerson(server.Address))
        {
            await person.SignInByPinAsync(DemoStories.ClientEmail, DemoStories.Pin);
            var token = await person.TokenAsync();
            foreach (var key in pending)
            {
                (await person.CheckInAsync(client, key, craving: 3, stage.Clock.GetUtcNow(), token)).ShouldBeTrue();
                acknowledged.Add(key);
            }
        }

        var stored = CheckIns(folder, client) - before;
        stored.ShouldBe(acknowledged.Count);
        acknowledged.Count.ShouldBeGreaterThan(Kills);
        TestContext.Current.SendDiagnosticMessage($"{Kills} kills, {acknowledged.Count} check-ins acknowledged, {stored} stored");
        (await FaultsAsync(folder)).ShouldBeEmpty();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_kill_while_the_week_is_planned_keeps_the_best_plan_and_leaves_the_published_week_as_it_is()
    {
        var folder = stage.CopyData();
        var before = PublishedWeek(folder);
        before.ShouldNotBeEmpty();
        using (var server = await ServerProcess.StartAsync(folder))
        {
            await AskForAWeekAsync(server.Address);
            await UntilThereIsAsync(folder, "select id from schedule_season where state = 'Running' and cost > 0");

            server.Kill();
        }

        PublishedWeek(folder).ShouldBe(before);
        // The clock of this server is days later: whoever planned the week has given no sign of life for long.
        await using var clinic = await RunningClinic.StartAsync(stage, Stage.SettingsFor(folder, stage.Clock.Again()));
        await UntilThereIsAsync(folder, "select id from schedule_season where state = 'Stopped'");

        var page = await clinic.StaffAsync("director");
        await page.GotoAsync("/timetable");
        await page.Body().Locator("a[href^='/timetable/']").First.ClickAsync();
        await page.SeesAsync("Person by person");
        PublishedWeek(folder).ShouldBe(before);
    }

    private async Task AskForAWeekAsync(Uri address)
    {
        await using var context = await stage.Browser.NewContextAsync(new() { BaseURL = address.ToString(), Locale = "en-US" });
        var page = await context.NewPageAsync();
        await RunningClinic.SignInAsync(page, "director");
        await page.GotoAsync("/timetable");
        var form = page.Form("season");
        await form.Locator("input[type=radio][value='300']").CheckAsync(new() { Force = true });
        await form.SendAsync("Plan the week");
        await page.WaitForURLAsync("**/timetable/*");
    }

    private static List<string> PublishedWeek(string folder) =>
        [
            .. Rows(folder, "select * from schedule_group order by id"),
            .. Rows(folder, "select * from schedule_group_pattern order by id"),
            .. Rows(folder, "select * from schedule_enrollment order by id"),
            .. Rows(folder, "select * from schedule_appointment order by id"),
        ];

    private static async Task UntilThereIsAsync(string folder, string query)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        while (Rows(folder, query).Count == 0)
        {
            await Task.Delay(200, patience.Token);
        }
    }

    private static List<string> Rows(string folder, string query)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "footbridge.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        List<string> rows = [];
        var values = new object[reader.FieldCount];
        while (reader.Read())
        {
            reader.GetValues(values);
            rows.Add(string.Join('|', values));
        }

        return rows;
    }

    private static async Task KillAfterAsync(ServerProcess server, int milliseconds)
    {
        await Task.Delay(milliseconds, TestContext.Current.CancellationToken);
        server.Kill();
    }

    private static long CheckIns(string folder, Guid client)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "footbridge.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select count(*) from monitoring_check_in where client = $client";
        command.Parameters.AddWithValue("$client", client.ToString().ToUpperInvariant());
        return (long)command.ExecuteScalar()!;
    }

    private static async Task<IReadOnlyList<AuditFault>> FaultsAsync(string folder)
    {
        await using var place = CommandServices.Open(new HostSettings { DataDirectory = folder });
        var program = (await place.ProgramsAsync(CancellationToken.None))[0];
        await using var scope = place.ScopeFor(program, "test");
        return (
            await AuditChain.VerifyAsync(scope.ServiceProvider.GetRequiredService<FootbridgeDb>(), null, CancellationToken.None)
        ).Faults;
    }
}
