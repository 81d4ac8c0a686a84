using Footbridge.Solver.Compiling;
using Footbridge.Solver.Instances;
using Footbridge.Solver.Plans;
using Footbridge.Solver.Search;
using Footbridge.Solver.Weeks;

namespace Footbridge.Solver.Explaining;

/// <summary>Says of a planned week what is unmet and why: which facts, if they were not so, would let more of a client's prescription be
/// met while everybody else keeps what they have.</summary>
public sealed class TimetableExplain
{
    private readonly Problem _problem;
    private readonly Board _board;
    private readonly WeekSearch _search;

    /// <summary>Gets ready to explain a plan.</summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="plan">A plan that breaks no hard rule.</param>
    public TimetableExplain(Clinic clinic, WeekPlan plan)
    {
        ArgumentNullException.ThrowIfNull(clinic);
        ArgumentNullException.ThrowIfNull(plan);
        _problem = new(clinic);
        _board = BoardPlans.FromPlan(_problem, plan);
        _search = new(_problem);
    }

    /// <summary>Clients with something unmet, and why, the largest need first.</summary>
    public IEnumerable<Explanation> Unmet() =>
        _problem.Needs.Where(n => n.Client.InCare && UnmetOf(n) > 0).OrderByDescending(UnmetOf).Select(Explain);

    /// <summary>Whether the client's unmet needs shrink by at least so much once some facts are not so, all else as planned.</summary>
    public bool Helps(int client, IReadOnlyCollection<Fact> without, long gain)
    {
        var need = _problem.Needs[client];
        return With(need, () => Least(need, [.. without]) <= UnmetOf(need) - gain);
    }

    private Explanation Explain(Need need) =>
        With(
            need,
            () =>
            {
                var now = UnmetOf(need);
                var facts = Facts(need).ToList();
                // What the client's life and the prescription's limits leave possible is asked for first; only then those too.
                var possible = facts.Where(f => f.Kind is not (FactKind.Busy or FactKind.FamilyTime or FactKind.Limits)).ToList();
                var among = Least(need, [.. possible]) < now ? possible : facts;
                var least = Least(need, [.. among]);
                if (least >= now)
                {
                    return new Explanation(need.Index, now, [], CanBeMet: false, 0);
                }

                var found = Refinement.Smallest(among, set => Least(need, [.. set]) <= least)!;
                return new Explanation(need.Index, now, found, CanBeMet: true, now - least);
            }
        );

    // The client gives up the present week while it is asked what else there could be.
    private T With<T>(Need need, Func<T> ask)
    {
        var mark = _board.Mark;
        _board.Set(need.Index, new ulong[Offer.Days]);
        var answer = ask();
        _board.Return(mark);
        return answer;
    }

    private int UnmetOf(Need need) => WeekCost.Unmet(_problem, need, _board.Published!.Weeks[need.Index]);

    private int Least(Need need, HashSet<Fact> without)
    {
        var changed = Relaxations.Without(_problem, need, without);
        var week = _search.Find(changed, new RelaxedMarket(_board, without));
        return WeekCost.Unmet(_problem, changed, week.Days);
    }

    // In the order in which a clinic would rather change them.
    private IEnumerable<Fact> Facts(Need need)
    {
        var market = new RelaxedMarket(_board, new HashSet<Fact>());
        var seats = _problem
            .Entries.Where(e => need.Locations.Contains(e.Location))
            .Where(e => e.Cohort >= 0 ? e.Cohort == need.Cohort : need.Kinds.Contains(e.Kind))
            .Where(e => float.IsPositiveInfinity(market.Seat(e, need)))
            .Select(market.FactOf)
            .Distinct()
            .ToList();
        foreach (var seat in seats.OrderBy(f => f.Kind))
        {
            yield return seat;
        }

        foreach (var family in new[] { false, true })
        {
            if (!(family ? need.FamilyIn : need.IndividualIn))
            {
                continue;
            }

            var staff = need.StaffFor(family);
            for (var day = need.Client.StartDay; day < Offer.Days; day++)
            {
                for (var start = 0; start + Offer.AppointmentLength <= Offer.Slots; start++)
                {
                    yield return new(FactKind.StaffTime, day, start, Who: staff);
                    foreach (var location in need.Locations.Where(l => family && l != _problem.Clinic.Telehealth))
                    {
                        yield return new(FactKind.FamilyRoom, day, start, location);
                    }
                }

                if (family)
                {
                    yield return new(FactKind.FamilyTime, day);
                }
            }
        }

        for (var i = 0; i < need.Client.Busy.Count; i++)
        {
            yield return Relaxations.Busy(need.Client.Busy[i], i);
        }

        yield return new(FactKind.Limits);
    }
}
