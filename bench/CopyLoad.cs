using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Footbridge.Contracts.Demo;
using Footbridge.Host;
using Footbridge.Host.Commands;
using Footbridge.Host.Start;
using Footbridge.Kernel;
using Footbridge.Privacy.Rights.Copies;
using Footbridge.Privacy.Rights.Copies.Making;

namespace Footbridge.Bench;

/// <summary>Measures the copy of a whole record: that of the person of the demonstration who has sixteen weeks of care behind them. It is asked
/// for through the gate as the person would, and made by the same job, here in this process: the figures are the job's own.</summary>
internal static class CopyLoad
{
    private const int WarmUp = 3;
    private const int Measured = 20;

    public static async Task<int> RunAsync()
    {
        Console.WriteLine("| engine | copies | rows | KB | CPU ms per copy | p50 s | slowest s |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- |");
        await Engines.EachAsync(MeasureAsync);

        return 0;
    }

    private static async Task MeasureAsync(string engine, string? postgres, string folder)
    {
        var settings = new HostSettings
        {
            DataDirectory = folder,
            Postgres = postgres,
            SeedDemo = true,
        };
        await using (var place = CommandServices.Open(settings))
        {
            await place.Services.PrepareAsync(CancellationToken.None);
            var story = DemoStories.Make(DemoClinic.DefaultSeed, TimeProvider.System.GetUtcNow());
            var client = story.Clients.Where(c => c is { Stage: "current", User: not null }).MinBy(c => c.AdmittedOn)!;
            var own = CallerOf(place, story, client);
            for (var i = 0; i < WarmUp; i++)
            {
                await CopyAsync(place, story, own);
            }

            var all = new List<(double Cpu, double Seconds, byte[] File)>();
            for (var i = 0; i < Measured; i++)
            {
                all.Add(await CopyAsync(place, story, own));
            }

            using var zip = new ZipArchive(new MemoryStream(all[^1].File));
            var seconds = all.Select(c => c.Seconds).Order().ToList();
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {engine} | {Measured} | {zip.Entries.Sum(RowsIn)} | {all[^1].File.Length / 1024} | {all.Average(c => c.Cpu):0} | {seconds[Measured / 2]:0.00} | {seconds[^1]:0.00} |"
                )
            );
        }
    }

    private static int RowsIn(ZipArchiveEntry entry)
    {
        if (!entry.FullName.StartsWith("tables/", StringComparison.Ordinal))
        {
            return 0;
        }

        using var table = JsonDocument.Parse(entry.Open());
        return table.RootElement.GetProperty("rows").GetArrayLength();
    }

    private static Caller CallerOf(CommandServices place, DemoStory story, DemoClient client)
    {
        var permissions = place.Services.GetServices<PermissionEntry>().Where(p => p.DefaultRoles.Contains(RoleCodes.Client));
        return new Caller
        {
            Kind = CallerKind.Client,
            Program = story.Program,
            Zone = story.Zone,
            User = client.User,
            Client = client.Id,
            Duty = RoleCodes.DutyOf(RoleCodes.Client),
            Permissions = permissions.Select(p => p.Code).ToHashSet(),
        };
    }

    private static async Task<(double Cpu, double Seconds, byte[] File)> CopyAsync(
        CommandServices place,
        DemoStory story,
        Caller own
    )
    {
        var client = own.Client!.Value;
        var asked = await DoAsync<PrepareCopy.Input, PrepareCopy.Answer>(place, own, new(client, story.Pin));
        await using var scope = place.ScopeFor(Caller.System(story.Program, story.Zone), "bench copy");
        var process = Process.GetCurrentProcess();
        process.Refresh();
        var (cpu, started) = (process.TotalProcessorTime, Stopwatch.GetTimestamp());
        if (!await CopyWorker.MakeNextAsync(scope.ServiceProvider, CancellationToken.None))
        {
            throw new InvalidOperationException("There was no copy to make.");
        }

        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        process.Refresh();
        var spent = (process.TotalProcessorTime - cpu).TotalMilliseconds;
        var file = await DoAsync<TakeCopy.Input, TakeCopy.File>(place, own, new(client, asked.Copy!.Value));
        return (spent, seconds, file.Bytes);
    }

    private static async Task<TOutput> DoAsync<TInput, TOutput>(CommandServices place, Caller caller, TInput input)
    {
        await using var scope = place.ScopeFor(caller, "bench copy");
        var done = await scope
            .ServiceProvider.GetRequiredService<ICommand<TInput, TOutput>>()
            .HandleAsync(input, CancellationToken.None);
        return done.Match(value => value, problem => throw new InvalidOperationException(problem.Code));
    }
}
