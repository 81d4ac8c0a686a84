using CsCheck;
using Footbridge.Solver.Explaining;

namespace Footbridge.Unit.Solver;

public sealed class RefinementTests
{
    [Fact]
    public void The_set_found_holds_and_none_of_it_can_be_left_out() =>
        Gen.Select(Gen.Int[1, 40], Gen.Int[0, 100_000])
            .Sample(
                (count, seed) =>
                {
                    var random = new Random(seed);
                    var all = Enumerable.Range(0, count).ToList();
                    // It holds where one of some sets is wholly there: more never hurts.
                    var enough = Enumerable
                        .Range(0, random.Next(1, 5))
                        .Select(_ => all.Where(_ => random.Next(4) == 0).ToHashSet())
                        .ToList();
                    bool Holds(IReadOnlyCollection<int> set) => enough.Exists(e => e.IsSubsetOf(set));
                    var found = Refinement.Smallest(all, Holds)!;
                    Holds(found).ShouldBeTrue();
                    found.Where(one => Holds([.. found.Where(other => other != one)])).ShouldBeEmpty();
                }
            );

    [Fact]
    public void Where_nothing_is_enough_there_is_no_set() => Refinement.Smallest([1, 2, 3], _ => false).ShouldBeNull();
}
