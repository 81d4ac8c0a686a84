using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Footbridge.Solver;
using Footbridge.Solver.Checking;
using Footbridge.Solver.Files;
using Footbridge.Solver.Instances;
using Footbridge.Solver.Plans;
using Footbridge.Solver.Repairs;

namespace Footbridge.Host.Commands;

/// <summary>Plans, repairs and checks weeks that are given as documents. No database is opened.</summary>
internal static class TimetableCommand
{
    private static readonly Argument<FileInfo> Instance = new("instance") { Description = "The clinic: a JSON document." };
    private static readonly Argument<FileInfo> PlanFileArgument = new("plan")
    {
        Description = "The planned week: a JSON document.",
    };
    private static readonly Option<FileInfo> Out = new("--out") { Description = "Where the plan is written.", Required = true };
    private static readonly Option<int> Seed = new("--seed")
    {
        Description = "Seed of what is drawn: the same seed gives the same plan.",
        DefaultValueFactory = _ => 1,
    };

    public static Command Make() =>
        new("timetable", "Weeks of a clinic: solve, repair, check.") { MakeSolve(), MakeRepair(), MakeCheck() };

    private static Command MakeSolve()
    {
        var seconds = new Option<double>("--seconds") { Description = "Longest time.", DefaultValueFactory = _ => 60 };
        var workers = new Option<int>("--workers") { Description = "Threads.", DefaultValueFactory = _ => 2 };
        seconds.Validators.Add(r => Positive(r.GetValueOrDefault<double>() > 0, r));
        workers.Validators.Add(r => Positive(r.GetValueOrDefault<int>() > 0, r));
        var solve = new Command("solve", "Plan a week from the clients' lives.") { Instance, seconds, Seed, workers, Out };
        solve.SetAction(
            (parse, ct) =>
                WithClinicAsync(
                    parse,
                    async clinic =>
                    {
                        var options = new SolveOptions
                        {
                            Seconds = parse.GetValue(seconds),
                            Seed = parse.GetValue(Seed),
                            Workers = parse.GetValue(workers),
                            Progress = new Shown(),
                        };
                        var result = await Task.Run(() => TimetableSolver.Solve(clinic, options, ct), CancellationToken.None);
                        await CommandFiles.WriteWholeAsync(parse.GetValue(Out)!, PlanFile.Write(result.Plan));
                        foreach (var contradiction in result.Contradictions)
                        {
                            Console.WriteLine($"Contradiction: {contradiction}");
                        }

                        Say(result.Score);
                        var gap = result.Bound > 0 ? (result.Score.Total / result.Bound) - 1 : 0;
                        Console.WriteLine(FormattableString.Invariant($"bound: {result.Bound:F0} (gap {gap:P2})"));
                        Console.WriteLine(
                            FormattableString.Invariant(
                                $"time: {result.Took.TotalSeconds:F1} s, ended by {(result.WorkDone ? "its work" : "the clock")}"
                            )
                        );
                        return ExitCode.Done;
                    },
                    ct
                )
        );
        return solve;
    }

    private static Command MakeCheck()
    {
        var json = new Option<bool>("--json") { Description = "Print the outcome as JSON." };
        var check = new Command("check", "Check a plan against every hard rule, and score it.")
        {
            Instance,
            PlanFileArgument,
            json,
        };
        check.SetAction(
            (parse, ct) =>
                WithPlanAsync(
                    parse,
                    (clinic, plan) =>
                    {
                        var breaches = PlanCheck.Breaches(clinic, plan);
                        var score = breaches.Any(b => b.Rule is Rule.Unknown or Rule.Twice) ? null : Score.Of(clinic, plan);
                        if (parse.GetValue(json))
                        {
                            Console.WriteLine(
                                JsonSerializer.Serialize(new CheckOutcome(breaches.Count == 0, score, breaches), Json)
                            );
                        }
                        else
                        {
                            foreach (var breach in breaches)
                            {
                                Console.WriteLine($"BROKEN {breach}");
                            }

                            Console.WriteLine(breaches.Count == 0 ? "All hard rules hold." : $"{breaches.Count} breaches.");
                            if (score is not null)
                            {
                                Say(score);
                            }
                        }

                        return Task.FromResult(breaches.Count == 0 ? ExitCode.Done : ExitCode.Refused);
                    },
                    ct
                )
        );
        return check;
    }

    private static Command MakeRepair()
    {
        var happened = new Argument<FileInfo>("event") { Description = "What happened: a JSON document." };
        var instanceOut = new Option<FileInfo?>("--instance-out")
        {
            Description = "Where the clinic is written as it is after the event.",
        };
        var repair = new Command("repair", "Mend a published week after something happened, and move as few people as can be.")
        {
            Instance,
            PlanFileArgument,
            happened,
            Seed,
            Out,
            instanceOut,
        };
        repair.SetAction(
            (parse, ct) =>
                WithPlanAsync(
                    parse,
                    async (clinic, plan) =>
                    {
                        if (PlanCheck.Breaches(clinic, plan) is [var first, ..])
                        {
                            return Refuse(parse.GetValue(PlanFileArgument)!, first.ToString());
                        }

                        var file = parse.GetValue(happened)!;
                        var (after, refusal) = WeekEvent.Read(await File.ReadAllTextAsync(file.FullName, ct), clinic);
                        if (after is null)
                        {
                            return Refuse(file, refusal!.ToString());
                        }

                        var repairs = await Task.Run(
                            () => TimetableRepair.Repair(clinic, after, plan, new() { Seed = parse.GetValue(Seed) }, ct),
                            CancellationToken.None
                        );
                        for (var i = 0; i < repairs.Count; i++)
                        {
                            Console.WriteLine($"Repair {i + 1}: {repairs[i].Words}");
                            foreach (var change in repairs[i].Changes)
                            {
                                Console.WriteLine($"  {change}");
                            }
                        }

                        await CommandFiles.WriteWholeAsync(parse.GetValue(Out)!, PlanFile.Write(repairs[0].Plan));
                        if (parse.GetValue(instanceOut) is { } target)
                        {
                            await CommandFiles.WriteWholeAsync(target, ClinicFile.Write(after));
                        }

                        Say(repairs[0].Score);
                        return ExitCode.Done;
                    },
                    ct
                )
        );
        return repair;
    }

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static async Task<int> WithClinicAsync(ParseResult parse, Func<Clinic, Task<int>> then, CancellationToken ct)
    {
        var file = parse.GetValue(Instance)!;
        if (!file.Exists)
        {
            return Refuse(file, "there is no such file");
        }

        var reading = ClinicFile.Read(await File.ReadAllTextAsync(file.FullName, ct));
        return reading.Value is { } clinic ? await then(clinic) : Refuse(file, reading.Refusal!.ToString());
    }

    private static Task<int> WithPlanAsync(ParseResult parse, Func<Clinic, WeekPlan, Task<int>> then, CancellationToken ct) =>
        WithClinicAsync(
            parse,
            async clinic =>
            {
                var file = parse.GetValue(PlanFileArgument)!;
                if (!file.Exists)
                {
                    return Refuse(file, "there is no such file");
                }

                var reading = PlanFile.Read(await File.ReadAllTextAsync(file.FullName, ct));
                return reading.Value is { } plan ? await then(clinic, plan) : Refuse(file, reading.Refusal!.ToString());
            },
            ct
        );

    private static int Refuse(FileInfo file, string why)
    {
        Console.Error.WriteLine($"{file.Name}: {why}");
        return ExitCode.Refused;
    }

    private static void Say(Score score)
    {
        Console.WriteLine($"objective: {score.Total}");
        var share = score.Clients == 0 ? 1 : (double)score.Full / score.Clients;
        Console.WriteLine(FormattableString.Invariant($"full: {score.Full} of {score.Clients} ({share:P1})"));
        Console.WriteLine(
            $"unmet: {score.UnmetSlots} slots, {score.MissingMix} sessions, {score.MissingIndividual} individual, {score.MissingFamily} family, "
                + $"{score.MissingDays} days, {score.MissingCohort} cohort places"
        );
        Console.WriteLine(
            $"groups: {score.Groups}; short of members: {score.ShortMembers}; overtime: {score.OvertimeSlots} slots"
        );
        if (score.Disturbance > 0)
        {
            Console.WriteLine(
                $"disturbed: {score.DroppedSessions} sessions, {score.MovedAppointments} appointments, {score.ChangedLeaders} leaders"
            );
        }
    }

    private static void Positive(bool holds, System.CommandLine.Parsing.OptionResult result)
    {
        if (!holds)
        {
            result.AddError($"{result.Option.Name} is above zero.");
        }
    }

    private sealed record CheckOutcome(bool Feasible, Score? Score, IReadOnlyList<Breach> Breaches);

    /// <summary>Tells on the error stream how the search goes, at most once a second.</summary>
    private sealed class Shown : IProgress<SolveProgress>
    {
        private TimeSpan _next;

        public void Report(SolveProgress value)
        {
            if (value.After >= _next)
            {
                Console.Error.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"  {value.After.TotalSeconds, 6:F1} s  objective {value.Cost}  bound {value.Bound:F0}"
                    )
                );
                _next = value.After + TimeSpan.FromSeconds(1);
            }
        }
    }
}
