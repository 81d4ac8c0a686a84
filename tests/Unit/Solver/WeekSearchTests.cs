using CsCheck;
using Footbridge.Solver.Bounds;
using Footbridge.Solver.Compiling;
using Footbridge.Solver.Instances;
using Footbridge.Solver.Weeks;

namespace Footbridge.Unit.Solver;

public sealed class WeekSearchTests
{
    [Fact]
    public void The_week_found_is_the_cheapest_of_all_there_are() =>
        Gen.Int[0, 1_000_000]
            .Sample(
                seed =>
                {
                    var problem = new Problem(Clinics.Draw(seed, clients: 1, tiny: true));
                    var need = problem.Needs[0];
                    var market = new AloneMarket(problem);
                    var found = new WeekSearch(problem).Find(need, market).Cost;
                    found.ShouldBe(Cheapest(problem, need, market), 0.01);
                },
                iter: 300,
                threads: 1
            );

    // Every pair of day patterns of the two days that a tiny clinic is open.
    private static float Cheapest(Problem problem, Need need, Market market)
    {
        var first = DayList.All(problem, need, 0, market, int.MaxValue)!.Append(0ul);
        var second = DayList.All(problem, need, 1, market, int.MaxValue)!.Append(0ul).ToList();
        var best = float.PositiveInfinity;
        foreach (var one in first)
        {
            foreach (var other in second)
            {
                ulong[] week = [one, other, 0, 0, 0, 0];
                if (IsAllowed(problem, need, week))
                {
                    best = Math.Min(best, WeekCost.Of(problem, need, week) + Seats(problem, need, week, market));
                }
            }
        }

        return best;
    }

    private static bool IsAllowed(Problem problem, Need need, ulong[] week)
    {
        var types = new int[Offer.Types];
        var (slots, days, individual, family) = (0, 0, 0, 0);
        foreach (var day in week)
        {
            days += day == 0 ? 0 : 1;
            for (var place = 0; DayPattern.Read(day, place, out var code, out _); place++)
            {
                slots += DayPattern.LengthOf(code, problem, need);
                individual += code == DayPattern.Individual ? 1 : 0;
                family += code == DayPattern.Family ? 1 : 0;
                if (code < DayPattern.Cohort)
                {
                    types[Kind.All[code].Type]++;
                }
            }
        }

        return days <= need.Client.DaysMax
            && slots <= need.Client.DoseMax
            && individual <= 1
            && family <= 1
            && types.Select((count, type) => count <= need.Client.MixMax[type]).All(holds => holds);
    }

    private static float Seats(Problem problem, Need need, ulong[] week, Market market)
    {
        var sum = 0f;
        for (var day = 0; day < week.Length; day++)
        {
            for (var place = 0; DayPattern.Read(week[day], place, out var code, out var start); place++)
            {
                if (code < DayPattern.Cohort)
                {
                    sum += market.Seat(DayPattern.EntryOf(problem, need, week[day], day, code, start), need);
                }
            }
        }

        return sum;
    }
}
