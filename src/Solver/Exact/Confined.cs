using Footbridge.Solver.Bounds;
using Footbridge.Solver.Compiling;
using Footbridge.Solver.Instances;
using Footbridge.Solver.Search;
using Footbridge.Solver.Weeks;

namespace Footbridge.Solver.Exact;

/// <summary>Those whose lives leave only a few days open, placed all together as well as it goes: they are content with few of all
/// timetables, and others can fill up their groups.</summary>
/// <param name="Clients">Who they are.</param>
/// <param name="Next">Others to be placed right after them, whose family sessions can only be when theirs are.</param>
/// <param name="Answer">Their weeks.</param>
/// <param name="More">How much more their needs and the others' family sessions cost in every plan than if each were alone in the
/// clinic.</param>
internal sealed record Confined(IReadOnlyList<int> Clients, IReadOnlyList<int> Next, ExactAnswer Answer, double More)
{
    private const int MostPatternsOfDay = 60;
    private const int MostPatterns = 4000;
    private const int MostTimes = 24;

    // What is tried to be proven: that at least so much of what the answer leaves unmet has to stay so.
    private const double Provable = 2.0 / 3;

    /// <summary>Places them; null where there are none, or too many for a model.</summary>
    /// <param name="problem">The clinic.</param>
    /// <param name="alone">Everybody's best week alone.</param>
    /// <param name="effort">Work for the answer, and as much again for the proof; see <see cref="ExactModel.Solve"/>.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="stop">Whether to end before.</param>
    public static Confined? Find(Problem problem, AloneBound alone, double effort, int seed, Func<bool> stop)
    {
        var open = new AloneMarket(problem);
        var menu = new DayMenu(problem);
        var clients = problem.Needs.Where(n => n.Client.InCare && IsConfined(n, menu, open)).Select(n => n.Index).ToList();
        if (clients.Count < 2)
        {
            return null;
        }

        var families = Families(problem, alone, clients, menu, open);
        if (Model() is not { } model || model.Patterns > MostPatterns)
        {
            return null;
        }

        var answer = model.Solve(effort, seed, stop);
        if (answer.Weeks.Count == 0)
        {
            return null;
        }

        var needs = clients.Sum(c => (double)WeekCost.Unmet(problem, problem.Needs[c], alone.Weeks[c].Days));
        var wishes = clients.Sum(c => (double)alone.Weeks[c].Cost) - needs;
        var most = (long)Math.Ceiling(needs + ((answer.Unmet - needs) * Provable)) - 1;
        var proven = most > needs && Model()!.CostsMoreThan(most, effort, seed, stop) ? most + 1 - needs - wishes : 0;
        return new(
            clients,
            [.. families.SelectMany(f => f.Alike).Select(n => n.Index)],
            answer,
            Math.Max(Math.Max(0, proven), answer.Bound - needs - wishes)
        );

        ExactModel? Model()
        {
            var made = ExactModel.Make(new Board(problem), clients, MostPatternsOfDay, shared: true);
            foreach (var (alike, times, price) in families)
            {
                made?.AddFamilies(alike[0], alike.Count, times, price);
            }

            return made;
        }
    }

    // The others count as content, but their family sessions need the same staff at the same hours: each costs at least what its client's
    // best week without it costs more.
    private static List<(List<Need> Alike, List<(int Day, int Start, int Location)> Times, int Price)> Families(
        Problem problem,
        AloneBound alone,
        List<int> clients,
        DayMenu menu,
        AloneMarket open
    )
    {
        var search = new WeekSearch(problem);
        var without = new AloneMarket(problem) { Families = false };
        return
        [
            .. problem
                .Needs.Where(n => n.Client.InCare && n.FamilyIn && !clients.Contains(n.Index))
                .Select(n =>
                    (
                        Need: n,
                        Times: TimesOf(n, menu, open),
                        Price: (int)(search.Find(n, without).Cost - alone.Weeks[n.Index].Cost)
                    )
                )
                .Where(f => f.Price > 0 && f.Times.Count <= MostTimes)
                .GroupBy(f => $"{f.Need.Client.FamStaff}|{string.Join(' ', f.Times)}")
                .Select(g => (g.Select(f => f.Need).ToList(), g.First().Times, g.Min(f => f.Price))),
        ];
    }

    // Only times with which a day of the client's can be made.
    private static List<(int Day, int Start, int Location)> TimesOf(Need need, DayMenu menu, Market open)
    {
        HashSet<(int, int, int)> times = [];
        var week = new ulong[Offer.Days];
        for (var day = 0; day < Offer.Days; day++)
        {
            foreach (var pattern in menu.All(need, day, open, int.MaxValue)!)
            {
                week[day] = pattern;
                foreach (var service in new WeekServices(week))
                {
                    if (service.IsFamily)
                    {
                        times.Add((day, service.Start, service.LocationOf(need)));
                    }
                }
            }

            week[day] = 0;
        }

        return [.. times.Order()];
    }

    private static bool IsConfined(Need need, DayMenu menu, AloneMarket open) =>
        Enumerable.Range(0, need.Free.Length).All(day => menu.All(need, day, open, MostPatternsOfDay) is not null);
}
