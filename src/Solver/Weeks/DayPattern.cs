using Footbridge.Solver.Compiling;
using Footbridge.Solver.Instances;

namespace Footbridge.Solver.Weeks;

/// <summary>The services of a client's day in one number: ten bits each, in order of time, and above them the client's location.</summary>
internal static class DayPattern
{
    public const int MostServices = 6;

    /// <summary>Codes of services: the kinds of group, then these.</summary>
    public const int Cohort = 14;

    public const int Individual = 15;
    public const int Family = 16;

    private const int Width = 10;
    private const int LocationAt = MostServices * Width;

    public static ulong At(int locationOfClient) => (ulong)locationOfClient << LocationAt;

    public static ulong With(ulong pattern, int count, int code, int start) =>
        pattern | ((ulong)(((code + 1) << 5) | start) << (count * Width));

    public static int Location(ulong pattern, Need need) => need.Locations[(int)(pattern >> LocationAt)];

    /// <summary>The service at a place in the day; false after the last one.</summary>
    public static bool Read(ulong pattern, int place, out int code, out int start)
    {
        var value = place < MostServices ? (int)(pattern >> (place * Width)) & 1023 : 0;
        code = (value >> 5) - 1;
        start = value & 31;
        return value != 0;
    }

    /// <summary>The entry of a group session of a pattern.</summary>
    public static Entry EntryOf(Problem problem, Need need, ulong pattern, int day, int code, int start) =>
        code == Cohort
            ? problem.CohortEntries[need.Cohort]!
            : problem.Entries[problem.At(Location(pattern, need), code, day, start)];

    public static int LengthOf(int code, Problem problem, Need need) =>
        code switch
        {
            Individual or Family => Offer.AppointmentLength,
            Cohort => problem.CohortEntries[need.Cohort]!.Length,
            _ => problem.Lengths[code],
        };
}
