using System.Diagnostics;
using System.Globalization;
using Footbridge.Host.Start;
using Footbridge.Journeys;

namespace Footbridge.Bench;

/// <summary>One measured kind of request.</summary>
internal sealed record Row(string What, int Requests, double Cpu, double P50, double P99);

/// <summary>A server and people who ask it for the same things again and again, one after the other: the figures are the cost of one request
/// and not the throughput of the machine.</summary>
internal sealed class Load : IDisposable
{
    private const int WarmUp = 3000;
    private const int Measured = 600;
    private const int Ingested = 4000;
    private const int AtOnce = 16;
    private readonly ServerProcess _server;

    private Load(ServerProcess server, (double Cpu, double Time, double Memory) start)
    {
        _server = server;
        Start = start;
    }

    public (double Cpu, double Time, double Memory) Start { get; }

    public double MemoryNow => MemoryOf(_server.Id);

    public static async Task<Load> StartAsync(string folder, string? postgres)
    {
        var watch = Stopwatch.StartNew();
        var server = await ServerProcess.StartAsync(folder, postgres);
        using var http = new HttpClient { BaseAddress = server.Address };
        await http.GetStringAsync("/help");
        return new(server, (CpuOf(server.Id), watch.Elapsed.TotalMilliseconds, MemoryOf(server.Id)));
    }

    public async Task<IReadOnlyList<Row>> RunAsync(IReadOnlyList<string> only, Action<string> tell)
    {
        var client = DemoStories
            .Make(DemoClinic.DefaultSeed, TimeProvider.System.GetUtcNow())
            .Clients.First(c => c.Person.Email == DemoStories.ClientEmail)
            .Id.Value;
        using var staff = new HttpPerson(_server.Address);
        await staff.SignInAsync("counselor@example.org", DemoStories.Password);
        using var phone = new HttpPerson(_server.Address);
        await phone.SignInByPinAsync(DemoStories.ClientEmail, DemoStories.Pin);
        var rows = new List<Row>();
        foreach (
            var (what, path) in ((string, string)[])
                [
                    ("client chart page", $"/clients/{client}"),
                    ("today board", "/today"),
                    ("huddle", "/huddle"),
                    ("help now, nobody signed in", "/help"),
                ]
        )
        {
            if (!IsWanted(what))
            {
                continue;
            }

            tell(what);
            rows.Add(await MeasureAsync(what, async _ => await staff.Http.GetStringAsync(path)));
        }

        if (!IsWanted("check-in write, durable"))
        {
            return rows;
        }

        tell("check-in write");
        var token = await phone.TokenAsync();
        rows.Add(
            await MeasureAsync(
                "check-in write, durable",
                async i =>
                {
                    if (!await phone.CheckInAsync(client, $"bench-{i}", craving: 3, TimeProvider.System.GetUtcNow(), token))
                    {
                        throw new InvalidOperationException("A check-in was refused.");
                    }
                }
            )
        );
        tell("check-in ingest");
        rows.Add(await IngestAsync(phone, client, token));
        return rows;

        bool IsWanted(string what) => only.Count == 0 || only.Any(word => what.Contains(word, StringComparison.Ordinal));
    }

    public void Dispose() => _server.Dispose();

    // Many phones at once: what counts is how many a second are on the disk and answered.
    private async Task<Row> IngestAsync(HttpPerson phone, Guid client, string token)
    {
        var times = new double[Ingested];
        var next = -1;
        var before = CpuOf(_server.Id);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(
            Enumerable
                .Range(0, AtOnce)
                .Select(async _ =>
                {
                    int i;
                    while ((i = Interlocked.Increment(ref next)) < Ingested)
                    {
                        var started = Stopwatch.GetTimestamp();
                        if (!await phone.CheckInAsync(client, $"ingest-{i}", craving: 3, TimeProvider.System.GetUtcNow(), token))
                        {
                            throw new InvalidOperationException("A check-in was refused.");
                        }

                        times[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
                    }
                })
        );
        var rate = Ingested / watch.Elapsed.TotalSeconds;
        var cpu = (CpuOf(_server.Id) - before) / Ingested;
        Array.Sort(times);
        var what = string.Create(CultureInfo.InvariantCulture, $"check-in ingest, durable, {AtOnce} at once: {rate:0} a second");
        return new(what, Ingested, cpu, times[Ingested / 2], times[Ingested * 99 / 100]);
    }

    private async Task<Row> MeasureAsync(string what, Func<int, Task> ask)
    {
        for (var i = 0; i < WarmUp; i++)
        {
            await ask(-1 - i);
        }

        var times = new double[Measured];
        var before = CpuOf(_server.Id);
        for (var i = 0; i < Measured; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await ask(i);
            times[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }

        var cpu = (CpuOf(_server.Id) - before) / Measured;
        Array.Sort(times);
        return new(what, Measured, cpu, times[Measured / 2], times[Measured * 99 / 100]);
    }

    private static double CpuOf(int process)
    {
        // Fields 14 and 15 of /proc/PID/stat: ticks of 10 ms in user and kernel mode, counted after the name in brackets.
        var fields = File.ReadAllText($"/proc/{process}/stat").Split(") ")[1].Split(' ');
        return 10.0
            * (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture));
    }

    private static double MemoryOf(int process)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024.0;
    }
}
