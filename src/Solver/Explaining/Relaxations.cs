using Footbridge.Solver.Compiling;
using Footbridge.Solver.Instances;

namespace Footbridge.Solver.Explaining;

/// <summary>The client as if some facts about them were not so.</summary>
internal static class Relaxations
{
    public static Need Without(Problem problem, Need need, IReadOnlySet<Fact> facts)
    {
        var client = need.Client;
        var changed = client with
        {
            Busy = [.. client.Busy.Where((b, i) => !facts.Contains(Busy(b, i)))],
            FamAvail =
            [
                .. client.FamAvail,
                .. facts.Where(f => f.Kind == FactKind.FamilyTime).Select(f => new Stretch(f.Day, 0, Offer.Slots)),
            ],
        };
        if (facts.Contains(new(FactKind.Limits)))
        {
            changed = changed with
            {
                DayMin = 0,
                DayMax = Offer.Slots,
                SvcMin = 0,
                DaysMax = Offer.Days,
                DoseMax = Offer.Slots * Offer.Days,
                // One more of each type: more would not be one step away, and the search grows with every one.
                MixMax = [.. client.MixMax.Select(most => most + 1)],
            };
        }

        return new(problem.Clinic, changed, need.Index);
    }

    public static Fact Busy(Stretch stretch, int index) => new(FactKind.Busy, stretch.D, stretch.S, Who: index);
}
