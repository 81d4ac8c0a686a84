using System.Diagnostics;
using System.Globalization;
using Footbridge.Solver;
using Footbridge.Solver.Files;
using Footbridge.Solver.Instances;
using Footbridge.Solver.Plans;
using Footbridge.Solver.Repairs;

namespace Footbridge.Bench;

/// <summary>Measures the timetable on the public instances: <c>bench/run timetable</c>, or with names and seconds such as
/// <c>c125=60</c>. The instances lie beside the project; without them it says so and measures nothing.</summary>
internal static class Timetables
{
    private const int Seeds = 3;
    private const int Events = 100;
    private static readonly string[] Usual = ["c60=60", "c125=60", "c300=120", "c1000=300", "c5000=600"];

    public static int Run(string[] wanted)
    {
        var folder = Path.Combine(Directory.GetCurrentDirectory(), "..", "shared", "data", "timetable");
        if (!Directory.Exists(folder))
        {
            Console.WriteLine(
                "The public instances are absent (shared/data/timetable beside the project): nothing was measured."
            );
            return 0;
        }

        Console.WriteLine(
            "| instance | seed | first plan s | its objective | objective | bound | gap % | full % | wall s | CPU s | peak MB |"
        );
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        var published = new List<(string Name, Clinic Clinic, WeekPlan Plan)>();
        foreach (var part in wanted.Length > 0 ? wanted : Usual)
        {
            var (name, seconds) = part.Split('=') is [var n, var s]
                ? (n, double.Parse(s, CultureInfo.InvariantCulture))
                : (part, 60);
            var clinic = ClinicFile.Read(File.ReadAllText(Path.Combine(folder, name + ".json"))).Value!;
            for (var seed = 1; seed <= Seeds; seed++)
            {
                var result = Solve(name, clinic, seconds, seed);
                if (seed == 1 && clinic.Clients.Count is > 100 and < 1000)
                {
                    published.Add((name, clinic, result.Plan));
                }
            }
        }

        Console.WriteLine();
        Console.WriteLine(
            "| instance | events | repair p50 ms | p95 ms | disturbed, mean | with ten times the effort | median excess % |"
        );
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var (name, clinic, plan) in published)
        {
            Repairs(name, clinic, plan);
        }

        return 0;
    }

    private static SolveResult Solve(string name, Clinic clinic, double seconds, int seed)
    {
        SolveProgress? first = null;
        var options = new SolveOptions
        {
            Seconds = seconds,
            Seed = seed,
            Progress = new Heard(p => first ??= p),
        };
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var result = TimetableSolver.Solve(clinic, options);
        using var me = Process.GetCurrentProcess();
        var used = (me.TotalProcessorTime - cpu).TotalSeconds;
        Console.WriteLine(
            FormattableString.Invariant(
                $"| {name} | {seed} | {first?.After.TotalSeconds:F1} | {first?.Cost} | {result.Score.Total} | {result.Bound:F0} | {((result.Score.Total / result.Bound) - 1) * 100:F2} | {100.0 * result.Score.Full / result.Score.Clients:F1} | {result.Took.TotalSeconds:F0} | {used:F0} | {me.PeakWorkingSet64 / 1e6:F0} |"
            )
        );
        return result;
    }

    private static void Repairs(string name, Clinic clinic, WeekPlan plan)
    {
        var random = new Random(1);
        var times = new List<double>();
        var excess = new List<double>();
        var disturbed = (Usual: 0, Long: 0);
        for (var i = 0; i < Events; i++)
        {
            var after = Event(i % 5, random, clinic).After(clinic).Value!;
            var watch = Stopwatch.StartNew();
            var repair = TimetableRepair.Repair(clinic, after, plan, new())[0];
            times.Add(watch.Elapsed.TotalMilliseconds);
            var best = TimetableRepair.Repair(clinic, after, plan, new() { Effort = 10 })[0];
            var (people, least) = (People(repair), People(best));
            disturbed = (disturbed.Usual + people, disturbed.Long + least);
            excess.Add(least == 0 ? (people == 0 ? 0 : 100) : (100.0 * people / least) - 100);
        }

        times.Sort();
        excess.Sort();
        Console.WriteLine(
            FormattableString.Invariant(
                $"| {name} | {Events} | {times[Events / 2]:F0} | {times[Events * 95 / 100]:F0} | {disturbed.Usual / (double)Events:F2} | {disturbed.Long / (double)Events:F2} | {excess[Events / 2]:F0} |"
            )
        );
    }

    // Everybody who loses something, those to whom it happened included.
    private static int People(WeekRepair repair) =>
        repair.Changes.Count(c =>
            c.StartsWith("client", StringComparison.Ordinal) && c.Contains("no longer", StringComparison.Ordinal)
        );

    private static WeekEvent Event(int kind, Random random, Clinic clinic)
    {
        var client = random.Next(clinic.Clients.Count);
        var day = random.Next(5);
        return kind switch
        {
            0 => new() { Kind = "admission", NewClient = clinic.Clients[client] with { ClosedGroup = -1 } },
            1 => new() { Kind = "discharge", Client = client },
            2 => new()
            {
                Kind = "sick",
                Staff = random.Next(clinic.Staff.Count),
                Days = [day],
            },
            3 => new()
            {
                Kind = "rooms",
                Site = random.Next(clinic.Sites.Count),
                Rooms = 1,
                Days = [day],
            },
            _ => new()
            {
                Kind = "busy",
                Client = client,
                Busy = [new(day, 0, 13), new(random.Next(5), 0, 26)],
            },
        };
    }

    private sealed class Heard(Action<SolveProgress> then) : IProgress<SolveProgress>
    {
        public void Report(SolveProgress value) => then(value);
    }
}
