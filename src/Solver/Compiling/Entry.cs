namespace Footbridge.Solver.Compiling;

/// <summary>A kind of group at one time and place: parallel groups of it share the entry.</summary>
/// <param name="Index">Place in <see cref="Problem.Entries"/>.</param>
/// <param name="Location">Site, or telehealth.</param>
/// <param name="Kind">Index of the kind.</param>
/// <param name="Type">Type of group.</param>
/// <param name="Day">Day.</param>
/// <param name="Start">First slot.</param>
/// <param name="Length">Slots.</param>
/// <param name="MostGroups">Parallel groups that may run.</param>
/// <param name="Cohort">Place of the cohort in the clinic's list, or -1.</param>
/// <param name="Leaders">Who may lead it, by credential, location and shift.</param>
internal sealed record Entry(
    int Index,
    int Location,
    int Kind,
    int Type,
    int Day,
    int Start,
    int Length,
    int MostGroups,
    int Cohort,
    int[] Leaders
)
{
    /// <summary>The slots it takes, a bit each.</summary>
    public uint Mask { get; } = Bits.Range(Start, Length);
}
