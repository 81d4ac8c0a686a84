using CsCheck;
using Footbridge.Solver.Bounds;
using Footbridge.Solver.Checking;
using Footbridge.Solver.Compiling;
using Footbridge.Solver.Files;
using Footbridge.Solver.Search;

namespace Footbridge.Unit.Solver;

public sealed class BoardTests
{
    [Fact]
    public void What_a_board_says_it_costs_is_what_the_check_computes_from_its_plan() =>
        Gen.Int[0, 1_000_000]
            .Sample(
                seed =>
                {
                    var (clinic, board, search) = Begin(seed);
                    for (var step = 0; step < 30; step++)
                    {
                        search.Step(temperature: 500);
                        Score.Of(clinic, board.ToPlan()).Total.ShouldBe(board.Cost);
                    }
                },
                iter: 30,
                threads: 1
            );

    [Fact]
    public void A_step_that_is_taken_back_leaves_no_trace() =>
        Gen.Int[0, 1_000_000]
            .Sample(
                seed =>
                {
                    var (_, board, _) = Begin(seed);
                    var before = PlanFile.Write(board.ToPlan());
                    var mark = board.Mark;
                    var placer = new Placer(board, new Random(seed));
                    foreach (var need in board.Problem.Needs)
                    {
                        placer.Clear(need.Index);
                    }

                    board.Return(mark);
                    PlanFile.Write(board.ToPlan()).ShouldBe(before);
                },
                iter: 60,
                threads: 1
            );

    [Fact]
    public void A_plan_put_on_a_board_is_the_same_plan() =>
        Gen.Int[0, 1_000_000]
            .Sample(
                seed =>
                {
                    var (_, board, _) = Begin(seed);
                    var plan = PlanFile.Write(board.ToPlan());
                    PlanFile.Write(BoardPlans.FromPlan(board.Problem, board.ToPlan()).ToPlan()).ShouldBe(plan);
                },
                iter: 60,
                threads: 1
            );

    private static (Footbridge.Solver.Instances.Clinic Clinic, Board Board, LocalSearch Search) Begin(int seed)
    {
        var clinic = Clinics.Draw(seed, clients: 14);
        var problem = new Problem(clinic);
        var board = new Board(problem);
        var search = new LocalSearch(board, AloneBound.Of(problem, threads: 1).Weeks, new Random(seed));
        search.Build();
        return (clinic, board, search);
    }
}
