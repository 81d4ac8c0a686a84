using System.Globalization;

namespace Footbridge.Bench;

/// <summary>Measures the huddle of a large clinic.</summary>
internal static class Huddles
{
    public static async Task<int> RunAsync()
    {
        Console.WriteLine("| engine | what | requests | CPU ms per request | p50 ms | p99 ms |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- |");
        await Engines.EachAsync(MeasureAsync);

        return 0;
    }

    private static async Task MeasureAsync(string engine, string? postgres, string folder)
    {
        await Console.Error.WriteLineAsync(
            $"{engine}: {LargeClinic.People} people, {LargeClinic.Days} days, {LargeClinic.People * LargeClinic.Days * LargeClinic.CheckInsADay} check-ins ..."
        );
        await LargeClinic.MakeAsync(folder, postgres);
        using (var load = await Load.StartAsync(folder, postgres))
        {
            foreach (var row in await load.RunAsync(["huddle"], text => Console.Error.WriteLine($"{engine}: {text}")))
            {
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"| {engine} | {row.What}, large clinic | {row.Requests} | {row.Cpu:0.00} | {row.P50:0.0} | {row.P99:0.0} |"
                    )
                );
            }
        }
    }
}
