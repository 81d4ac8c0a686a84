using CsCheck;
using Footbridge.Solver.Bounds;
using Footbridge.Solver.Compiling;
using Footbridge.Solver.Instances;
using Footbridge.Solver.Weeks;

namespace Footbridge.Unit.Solver;

public sealed class WeekSearchTests
{
    [Fact]
    public void The_week_found_is_the_cheapest_of_all_there_are() => FindsTheCheapest(clinic => clinic);

    [Fact]
    public void The_week_found_is_the_cheapest_also_where_groups_take_twice_as_long() => FindsTheCheapest(Longer);

    private static void FindsTheCheapest(Func<Clinic, Clinic> change) =>
        Gen.Int[0, 1_000_000]
            .Sample(
                seed =>
                {
                    var problem = new Problem(change(Clinics.Draw(seed, clients: 1, tiny: true)));
                    var need = problem.Needs[0];
                    var market = new AloneMarket(problem);
                    var found = new WeekSearch(problem).Find(need, market).Cost;
                    found.ShouldBe(Cheapest(problem, need, market), 0.01);
                },
                iter: 300,
                threads: 1
            );

    // Groups and days twice as long, while the week must not be longer: not every prescribed session finds room.
    private static Clinic Longer(Clinic clinic)
    {
        var lengths = clinic.Offer.Lengths.Select(l => 2 * l).ToList();
        return clinic with
        {
            Offer = new()
            {
                Lengths = lengths,
                Starts = [.. clinic.Offer.Starts.Select((s, type) => s.Where(at => at + lengths[type] <= Offer.Slots).ToList())],
            },
            Clients = [.. clinic.Clients.Select(c => c with { Dose = 2 * c.Dose, DayMax = 2 * c.DayMax })],
        };
    }

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
        var (slots, individual, family) = (0, 0, 0);
        foreach (var service in new WeekServices(week))
        {
            slots += service.LengthIn(problem, need);
            individual += service.Code == DayPattern.Individual ? 1 : 0;
            family += service.IsFamily ? 1 : 0;
            if (service.Code < DayPattern.Cohort)
            {
                types[Kind.All[service.Code].Type]++;
            }
        }

        return week.Count(day => day != 0) <= need.Client.DaysMax
            && slots <= need.Client.DoseMax
            && individual <= 1
            && family <= 1
            && types.Select((count, type) => count <= need.Client.MixMax[type]).All(holds => holds);
    }

    private static float Seats(Problem problem, Need need, ulong[] week, Market market)
    {
        var sum = 0f;
        foreach (var service in new WeekServices(week))
        {
            if (service.Code < DayPattern.Cohort)
            {
                sum += market.Seat(service.EntryIn(problem, need), need);
            }
        }

        return sum;
    }
}
