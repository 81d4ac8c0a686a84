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
