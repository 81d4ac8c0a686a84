using Footbridge.Solver.Instances;

namespace Footbridge.Solver.Weeks;

/// <summary>A client's week: a pattern for each day, 0 where the day is free.</summary>
/// <param name="Days">Patterns, see <see cref="DayPattern"/>.</param>
/// <param name="Cost">What it costs at the prices it was found with, the client's unmet needs included.</param>
internal sealed record Week(ulong[] Days, float Cost)
{
    public static Week Nothing(float cost) => new(new ulong[Offer.Days], cost);
}
