using System.Globalization;

namespace Footbridge.Bench.Fuzzing;

/// <summary>The command line of the fuzzer: <c>--minutes N</c>, <c>--seed N</c>, <c>--only NAME</c>, <c>--no-http</c>. A seed together with a name
/// feeds that one input again.</summary>
internal static class FuzzProgram
{
    public static async Task<int> RunAsync(string[] args)
    {
        var only = Value(args, "--only");
        var parsers = (await Parsers.AllAsync()).ToList();
        await using var http = args.Contains("--no-http") ? null : await HttpParser.StartAsync();
        parsers.AddRange(http?.Parsers ?? []);
        if (only is not null)
        {
            parsers.RemoveAll(p => p.Name != only);
        }

        var run = new FuzzRun(parsers);
        var seed = Value(args, "--seed");
        if (seed is not null && parsers is [var single])
        {
            return await run.OnceAsync(single, int.Parse(seed, CultureInfo.InvariantCulture));
        }

        var minutes = double.Parse(Value(args, "--minutes") ?? "5", CultureInfo.InvariantCulture);
        return await run.RunAsync(TimeSpan.FromMinutes(minutes), int.Parse(seed ?? "1", CultureInfo.InvariantCulture));
    }

    private static string? Value(string[] args, string name) =>
        Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}
