namespace Footbridge.Solver.Instances;

/// <summary>What a program offers: the kinds of group with their lengths and the hours at which they may start.</summary>
public static class Offer
{
    /// <summary>Days of the planned week, Monday to Saturday.</summary>
    public const int Days = 6;

    /// <summary>Slots of a day, 08:00 to 21:00.</summary>
    public const int Slots = 26;

    /// <summary>Types of group.</summary>
    public const int Types = 6;

    public const int Process = 0;
    public const int Dbt = 2;

    /// <summary>Length of an individual or family session, in slots.</summary>
    public const int AppointmentLength = 2;

    /// <summary>Populations: 0 general, 1 women, 2 trauma.</summary>
    public const int General = 0;

    public const int Women = 1;
    public const int TraumaTrack = 2;

    private static readonly int[] Lengths = [3, 2, 3, 2, 3, 2];
    private static readonly int[] StartsOfTwo = [2, 4, 5, 6, 8, 10, 12, 13, 14, 16, 19, 21, 22, 23];
    private static readonly int[] StartsOfThree = [2, 4, 5, 10, 12, 13, 19, 21, 22];

    /// <summary>Slots that a group of a type takes.</summary>
    public static int LengthOf(int type) => Lengths[type];

    /// <summary>Slots at which a group of a type may start.</summary>
    public static IReadOnlyList<int> StartsOf(int type) => Lengths[type] == 2 ? StartsOfTwo : StartsOfThree;

    /// <summary>Whether a type is offered to a population: process groups to women, DBT in the trauma track.</summary>
    public static bool Has(int type, int population) =>
        population switch
        {
            General => true,
            Women => type == Process,
            TraumaTrack => type == Dbt,
            _ => false,
        };

    /// <summary>Part of the day of a start: 0 morning, 1 afternoon, 2 evening.</summary>
    public static int BlockOf(int start) =>
        start < 9 ? 0
        : start < 18 ? 1
        : 2;
}
