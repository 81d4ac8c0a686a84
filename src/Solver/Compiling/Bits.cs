using Footbridge.Solver.Instances;

namespace Footbridge.Solver.Compiling;

/// <summary>Slots of a day as bits of a number.</summary>
internal static class Bits
{
    public static uint Range(int start, int length) => ((1u << length) - 1) << start;

    /// <summary>The slots of a day that any of the stretches covers.</summary>
    public static uint Of(IEnumerable<Stretch> stretches, int day)
    {
        var mask = 0u;
        foreach (var stretch in stretches)
        {
            if (stretch.D == day && stretch.E > stretch.S)
            {
                mask |= Range(stretch.S, stretch.E - stretch.S);
            }
        }

        return mask;
    }
}
