using System.Diagnostics;
using System.Globalization;

namespace Footbridge.Bench.Fuzzing;

/// <summary>Feeds broken inputs to the parsers in turn until the time is up.</summary>
internal sealed class FuzzRun(IReadOnlyList<Parser> parsers)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);
    private readonly Dictionary<string, long> _runs = parsers.ToDictionary(p => p.Name, _ => 0L, StringComparer.Ordinal);
    private readonly Dictionary<string, (int Seed, string What)> _crashes = new(StringComparer.Ordinal);

    /// <summary>Feeds one input: that of the seed.</summary>
    public async Task<int> OnceAsync(Parser parser, int seed)
    {
        await FeedAsync(parser, seed);
        Report(TimeSpan.Zero);
        return _crashes.Count == 0 ? 0 : 1;
    }

    public async Task<int> RunAsync(TimeSpan length, int firstSeed)
    {
        var (seed, watch) = (firstSeed, Stopwatch.StartNew());
        var told = TimeSpan.FromMinutes(1);
        while (watch.Elapsed < length)
        {
            foreach (var parser in parsers)
            {
                for (var i = 0; i < parser.Share; i++)
                {
                    await FeedAsync(parser, unchecked(seed++));
                }
            }

            if (watch.Elapsed > told)
            {
                told += TimeSpan.FromMinutes(1);
                await Console.Error.WriteLineAsync(
                    $"{watch.Elapsed:hh\\:mm\\:ss} {_runs.Values.Sum()} inputs, {_crashes.Count} crashes"
                );
            }
        }

        Report(watch.Elapsed);
        return _crashes.Count == 0 ? 0 : 1;
    }

    private async Task FeedAsync(Parser parser, int seed)
    {
        var input = new Mutator(seed).From(parser.Samples);
        var started = Stopwatch.GetTimestamp();
        try
        {
            _runs[parser.Name]++;
            await parser.Read(input);
        }
        catch (Exception fault)
        {
            if (!parser.Expects(fault))
            {
                var where = fault
                    .StackTrace?.Split('\n')
                    .FirstOrDefault(l => l.Contains("Footbridge", StringComparison.Ordinal))
                    ?.Trim();
                Note(parser, seed, $"{fault.GetType().Name}: {fault.Message} {where}");
            }
        }

        if (Stopwatch.GetElapsedTime(started) > Longest)
        {
            Note(parser, seed, $"took longer than {Longest.TotalSeconds} s");
        }
    }

    // One crash of a kind is enough.
    private void Note(Parser parser, int seed, string what)
    {
        if (_crashes.TryAdd($"{parser.Name} {what.Split(" at ")[0]}", (seed, what)))
        {
            Console.WriteLine($"CRASH {parser.Name} --seed {seed.ToString(CultureInfo.InvariantCulture)}: {what}");
        }
    }

    private void Report(TimeSpan took)
    {
        Console.WriteLine();
        Console.WriteLine("| parser | inputs | crashes |");
        Console.WriteLine("| --- | --- | --- |");
        foreach (var (name, runs) in _runs.Where(r => r.Value > 0))
        {
            Console.WriteLine(
                $"| {name} | {runs} | {_crashes.Keys.Count(k => k.StartsWith($"{name} ", StringComparison.Ordinal))} |"
            );
        }

        using var self = Process.GetCurrentProcess();
        Console.WriteLine();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{_runs.Values.Sum()} inputs, {_runs.Count(r => r.Value > 0)} parsers, {_crashes.Count} crashes, {took.TotalMinutes:0.0} minutes, {self.TotalProcessorTime.TotalMinutes:0.0} minutes of CPU"
            )
        );
    }
}
