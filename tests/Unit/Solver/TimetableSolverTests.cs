using CsCheck;
using Footbridge.Solver;
using Footbridge.Solver.Bounds;
using Footbridge.Solver.Checking;
using Footbridge.Solver.Compiling;
using Footbridge.Solver.Exact;
using Footbridge.Solver.Files;
using Footbridge.Solver.Instances;
using Footbridge.Solver.Search;

namespace Footbridge.Unit.Solver;

public sealed class TimetableSolverTests
{
    [Fact]
    public void Whatever_comes_out_of_five_hundred_random_clinics_breaks_no_hard_rule() =>
        Gen.Int[0, 1_000_000]
            .Sample(
                seed =>
                {
                    var clinic = Clinics.Draw(seed, clients: 5 + (seed % 12));
                    var plan = Clinics.Plan(clinic, seed).Plan;
                    PlanCheck.Breaches(clinic, plan).ShouldBeEmpty();
                },
                iter: 500,
                threads: 1
            );

    [Fact]
    public void The_bound_is_below_every_plan_that_is_found() =>
        Gen.Int[0, 1_000_000]
            .Sample(
                seed =>
                {
                    var result = Clinics.Plan(Clinics.Draw(seed, clients: 8), seed);
                    result.Bound.ShouldBeLessThanOrEqualTo(result.Score.Total + 0.01);
                },
                iter: 60,
                threads: 1
            );

    [Fact]
    public void Tiny_clinics_are_planned_as_well_as_an_exact_model_can()
    {
        var proven = 0;
        for (var seed = 0; seed < 60; seed++)
        {
            var clinic = Clinics.Draw(seed, clients: 1 + (seed % 3), tiny: true);
            var problem = new Problem(clinic);
            var clients = problem.Needs.Where(n => n.Client.InCare).Select(n => n.Index).ToList();
            var exact = ExactModel.Make(new Board(problem), clients, most: 5000)!.Solve(effort: 3, seed: 1);
            if (exact.Optimal)
            {
                proven++;
                Clinics.Plan(clinic, seed, steps: 5_000_000).Score.Total.ShouldBe((long)Math.Round(exact.Cost), $"clinic {seed}");
            }
        }

        proven.ShouldBeGreaterThan(45);
    }

    [Fact]
    public void What_is_proven_of_those_with_few_open_days_is_never_above_the_best_plan()
    {
        var compared = 0;
        for (var seed = 0; seed < 60; seed++)
        {
            var problem = new Problem(Clinics.Draw(seed, clients: 2 + (seed % 2), tiny: true));
            var clients = problem.Needs.Where(n => n.Client.InCare).Select(n => n.Index).ToList();
            var exact = ExactModel.Make(new Board(problem), clients, most: 5000)!.Solve(effort: 3, seed: 1);
            var alone = AloneBound.Of(problem, threads: 1);
            if (exact.Optimal && Confined.Find(problem, alone, effort: 1, seed: 1, () => false) is { } confined)
            {
                compared++;
                (alone.Sum + confined.More).ShouldBeLessThanOrEqualTo(exact.Cost + 0.01, $"clinic {seed}");
            }
        }

        compared.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void The_same_seed_gives_the_same_plan()
    {
        var clinic = Clinics.Draw(7, clients: 30);
        var options = new SolveOptions
        {
            Seconds = 600,
            Steps = 20_000_000,
            Seed = 3,
        };
        var first = Clinics.Plan(clinic, options);
        var second = Clinics.Plan(clinic, options);
        PlanFile.Write(second.Plan).ShouldBe(PlanFile.Write(first.Plan));
    }

    [Fact]
    public void A_search_that_is_ended_at_once_still_gives_a_sound_plan()
    {
        using var ended = new CancellationTokenSource();
        ended.Cancel();
        var clinic = Clinics.Draw(11, clients: 40);
        var result = TimetableSolver.Solve(clinic, new() { Seconds = 600 }, ended.Token);
        PlanCheck.Breaches(clinic, result.Plan).ShouldBeEmpty();
        result.WorkDone.ShouldBeFalse();
    }

    [Fact]
    public void A_plan_is_never_worse_than_the_one_before_it()
    {
        var costs = new List<long>();
        var options = new SolveOptions
        {
            Seconds = 600,
            Steps = 30_000_000,
            Progress = new Heard(p => costs.Add(p.Cost)),
        };
        Clinics.Plan(Clinics.Draw(5, clients: 30), options);
        costs.ShouldBe(costs.OrderDescending());
    }

    [Fact]
    public void What_contradicts_itself_is_named_and_the_rest_is_planned()
    {
        var clinic = Clinics.Small with
        {
            Clients =
            [
                .. Clinics.Small.Clients.Select(
                    (c, i) => i == 1 ? c with { Busy = [.. Enumerable.Range(0, 6).Select(d => new Stretch(d, 0, 26))] } : c
                ),
            ],
            Staff = [.. Clinics.Small.Staff.Select(s => s with { Creds = s.Creds & ~8 })],
        };
        var result = Clinics.Plan(clinic, 1);
        result.Contradictions.ShouldContain("client 1: can attend nothing that could be offered, even if nobody else were there");
        result.Contradictions.ShouldContain("type 3: 4 clients need it, and nobody may lead it while a site is open");
        result.Plan.Groups.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_real_sized_clinic_is_planned_within_a_few_percent_of_its_bound()
    {
        var clinic = ClinicFile.Read(File.ReadAllText(SharedData.Path("timetable/c125.json"))).Value!;
        var result = Clinics.Plan(clinic, new SolveOptions { Seconds = 600, Steps = 250_000_000 });
        (result.Score.Total / result.Bound).ShouldBeLessThan(1.06);
    }

    private sealed class Heard(Action<SolveProgress> then) : IProgress<SolveProgress>
    {
        public void Report(SolveProgress value) => then(value);
    }
}
