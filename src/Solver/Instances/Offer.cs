namespace Footbridge.Solver.Instances;

/// <summary>What a program offers: the types of group with their lengths, the hours at which they may start, and where the parts of the day
/// end. A document without an offer has the standard one.</summary>
public sealed record Offer
{
    /// <summary>Days of the planned week, Monday to Saturday.</summary>
    public const int Days = 6;

    /// <summary>Slots of a day at most.</summary>
    public const int Slots = 28;

    /// <summary>Types of group.</summary>
    public const int Types = 6;

    public const int Process = 0;
    public const int Dbt = 2;

    /// <summary>Length of an individual or family session, in slots.</summary>
    public const int AppointmentLength = 2;

    /// <summary>Populations: 0 general, 1 women, 2 trauma, 3 people who take groups in the other language.</summary>
    public const int General = 0;

    public const int Women = 1;
    public const int TraumaTrack = 2;
    public const int OtherLanguage = 3;

    private static readonly int[] StartsOfTwo = [2, 4, 5, 6, 8, 10, 12, 13, 14, 16, 19, 21, 22, 23];
    private static readonly int[] StartsOfThree = [2, 4, 5, 10, 12, 13, 19, 21, 22];

    /// <summary>The offer of documents that say nothing else; slot 0 is 08:00.</summary>
    public static Offer Standard { get; } = new();

    /// <summary>Slots that a group takes, by type; two at least.</summary>
    public IReadOnlyList<int> Lengths { get; init; } = [3, 2, 3, 2, 3, 2];

    /// <summary>Slots at which a group may start, by type.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Starts { get; init; } =
    [StartsOfThree, StartsOfTwo, StartsOfThree, StartsOfTwo, StartsOfThree, StartsOfTwo];

    /// <summary>First slot of the afternoon.</summary>
    public int Afternoon { get; init; } = 9;

    /// <summary>First slot of the evening.</summary>
    public int Evening { get; init; } = 18;

    /// <summary>Whether a type is offered to a population: process groups to women, DBT in the trauma track, every type in the other
    /// language.</summary>
    public static bool Has(int type, int population) =>
        population switch
        {
            General or OtherLanguage => true,
            Women => type == Process,
            TraumaTrack => type == Dbt,
            _ => false,
        };

    /// <summary>Slots that a group of a type takes.</summary>
    public int LengthOf(int type) => Lengths[type];

    /// <summary>Slots at which a group of a type may start.</summary>
    public IReadOnlyList<int> StartsOf(int type) => Starts[type];

    /// <summary>Part of the day of a start: 0 morning, 1 afternoon, 2 evening.</summary>
    public int BlockOf(int start) =>
        start < Afternoon ? 0
        : start < Evening ? 1
        : 2;
}
