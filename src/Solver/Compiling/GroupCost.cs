using Footbridge.Solver.Instances;

namespace Footbridge.Solver.Compiling;

/// <summary>What parallel groups cost when their clients are split evenly.</summary>
internal static class GroupCost
{
    public static int Of(Clinic clinic, int groups, int clients)
    {
        if (groups == 0)
        {
            return 0;
        }

        var larger = clients % groups;
        var size = clients / groups;
        return (larger * OfOne(clinic, size + 1)) + ((groups - larger) * OfOne(clinic, size));
    }

    /// <summary>What a seat costs at least: that of a group of the best size.</summary>
    public static float CheapestSeat(Clinic clinic) =>
        Enumerable.Range(1, clinic.GroupCap).Min(size => OfOne(clinic, size) / (float)size);

    public static int OfOne(Clinic clinic, int size) =>
        Price.Group
        + (Price.Short * Math.Max(0, clinic.MinViable - size))
        + (Price.Size * (Math.Max(0, size - Price.Comfortable) + Math.Max(0, Price.Lively - size)));
}
