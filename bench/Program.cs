using System.Globalization;
using Footbridge.Bench;
using Footbridge.Bench.Fuzzing;

if (args is ["fuzz", .. var options])
{
    return await FuzzProgram.RunAsync(options);
}

if (args is ["timetable", .. var instances])
{
    return Timetables.Run(instances);
}

if (args is ["large-huddle"])
{
    return await Huddles.RunAsync();
}

if (args is ["copy"])
{
    return await CopyLoad.RunAsync();
}

// Prints one table: what a page costs in CPU time of the server, how long it takes, what a start costs and how much memory stays.
// Words given on the command line keep it to the kinds of request that hold one of them: `bench/run chart huddle`.
var table = new List<string>
{
    "| engine | what | requests | CPU ms per request | p50 ms | p99 ms |",
    "| --- | --- | --- | --- | --- | --- |",
};
var starts = new List<string>
{
    "| engine | start to first page, CPU ms | start to first page, ms | memory at start, MB | memory after load, MB |",
    "| --- | --- | --- | --- | --- |",
};
await Engines.EachAsync(MeasureAsync);

Console.WriteLine();
Console.WriteLine(string.Join(Environment.NewLine, table));
Console.WriteLine();
Console.WriteLine(string.Join(Environment.NewLine, starts));
return 0;

async Task MeasureAsync(string engine, string? postgres, string folder)
{
    await Console.Error.WriteLineAsync($"{engine}: making the demonstration clinic ...");
    using (await Footbridge.Journeys.ServerProcess.StartAsync(folder, postgres)) { }

    using (var load = await Load.StartAsync(folder, postgres))
    {
        var (startCpu, startTime, startMemory) = load.Start;
        foreach (var row in await load.RunAsync(args, text => Console.Error.WriteLine($"{engine}: {text}")))
        {
            table.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {engine} | {row.What} | {row.Requests} | {row.Cpu:0.00} | {row.P50:0.0} | {row.P99:0.0} |"
                )
            );
        }

        starts.Add(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {engine} | {startCpu:0} | {startTime:0} | {startMemory:0} | {load.MemoryNow:0} |"
            )
        );
    }
}
