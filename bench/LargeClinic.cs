using Footbridge.Contracts.People;
using Footbridge.Contracts.Risk;
using Footbridge.Host;
using Footbridge.Host.Commands;
using Footbridge.Host.Start;
using Footbridge.Kernel;
using Footbridge.Risk.Rules;
using Footbridge.Risk.Safety;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Bench;

/// <summary>Grows the demonstration clinic: 500 people more, 200 days of signals about them, and 5 million check-ins in the table. Signals and
/// people go through the program's own code; check-ins are written by one statement.</summary>
internal static class LargeClinic
{
    public const int People = 500;
    public const int Days = 200;
    public const int CheckInsADay = 50;
    private const int OpenItems = 60;
    private const int ItemsBefore = 12;

    public static async Task MakeAsync(string folder, string? postgres)
    {
        var settings = new HostSettings
        {
            DataDirectory = folder,
            Postgres = postgres,
            SeedDemo = true,
        };
        await using var place = CommandServices.Open(settings);
        await place.Services.PrepareAsync(CancellationToken.None);
        var program = (await place.ProgramAsync(null, CancellationToken.None))!;
        var people = await AddPeopleAsync(place, program);
        await AddItemsAsync(place, program, people);
        await using var scope = place.ScopeFor(program, "bench");
        var db = scope.ServiceProvider.GetRequiredService<FootbridgeDb>();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(30));
        await db.Database.ExecuteSqlRawAsync(postgres is null ? SqliteCheckIns : PostgresCheckIns);
        await db.Database.ExecuteSqlRawAsync("analyze");
    }

    private static async Task<IReadOnlyList<ClientId>> AddPeopleAsync(CommandServices place, Caller program)
    {
        await using var scope = place.ScopeFor(program, "bench");
        var clients = scope.ServiceProvider.GetRequiredService<IClients>();
        var people = new List<ClientId>();
        for (var i = 0; i < People; i++)
        {
            var person = new NewClient { GivenName = $"Person{i}", FamilyName = "Bench" };
            people.Add(await clients.AddAsync(person, CancellationToken.None));
        }

        await scope.ServiceProvider.GetRequiredService<FootbridgeDb>().SaveChangesAsync();
        return people;
    }

    private static async Task AddItemsAsync(CommandServices place, Caller program, IReadOnlyList<ClientId> people)
    {
        await using var scope = place.ScopeFor(program, "bench");
        var db = scope.ServiceProvider.GetRequiredService<FootbridgeDb>();
        var clock = TimeProvider.System;
        var by = DemoStories.Make(DemoClinic.DefaultSeed, clock.GetUtcNow()).Staff[0].Id;
        for (var i = 0; i < people.Count; i++)
        {
            for (var before = 1; before <= ItemsBefore; before++)
            {
                var item = ItemOf(people[i], i + before, clock.GetUtcNow().AddDays(-before * Days / ItemsBefore), clock);
                item.Close(SafetyEnding.Talked, "Reached on the phone; comes to group today.", "", by, item.OpenedAt.AddHours(3));
                db.Add(item);
            }

            if (i < OpenItems)
            {
                var item = ItemOf(people[i], i, clock.GetUtcNow().AddMinutes(-i), clock);
                item.Take(by, by, clock.GetUtcNow());
                db.Add(item);
            }
        }

        await db.SaveChangesAsync();
    }

    // Three signals of the file's rules in turn, so that every kind of line is drawn.
    private static SafetyItem ItemOf(ClientId client, int turn, DateTimeOffset at, TimeProvider clock)
    {
        var rules = RuleBook.All.Where(r => r.Urgency != Urgency.Now).ToList();
        Signal Raised(int i) =>
            new(client, rules[(turn + i) % rules.Count].Code, Urgency.Today, at.AddMinutes(i), ["1", "2", "3", "4", "5", "6"]);
        var item = SafetyItem.Open(Raised(0), clock);
        item.Add(Raised(1), clock);
        item.Add(Raised(2), clock);
        return item;
    }

    private static string SqliteCheckIns =>
        $"""
            with recursive n(i) as (select 0 union all select i + 1 from n where i < {(Days * CheckInsADay) - 1})
            insert into monitoring_check_in (id, program_id, client, at, "on", received_at, source, mood, craving, used, halt, wants_call)
            select upper(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-7' || substr(hex(randomblob(2)), 2) || '-8'
              || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
              p.program_id, p.id, t.ticks - (n.i / {CheckInsADay}) * 864000000000, date('now', '-' || (n.i / {CheckInsADay}) || ' days'),
              t.ticks, 0, 5, n.i % 6, 0, 0, 0
            from people_client p, n, (select max(at) as ticks from monitoring_check_in) t
            where p.id in (select client from risk_item group by client having count(*) >= {ItemsBefore})
            """;

    private static string PostgresCheckIns =>
        $"""
            insert into monitoring_check_in (id, program_id, client, at, "on", received_at, source, mood, craving, used, halt, wants_call)
            select gen_random_uuid(), p.program_id, p.id, now() - make_interval(days => n.i / {CheckInsADay}),
              current_date - n.i / {CheckInsADay}, now(), 0, 5, n.i % 6, false, 0, false
            from people_client p, generate_series(0, {(Days * CheckInsADay) - 1}) as n(i)
            where p.id in (select client from risk_item group by client having count(*) >= {ItemsBefore})
            """;
}
