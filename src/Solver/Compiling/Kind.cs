using Footbridge.Solver.Instances;

namespace Footbridge.Solver.Compiling;

/// <summary>A type of group for a population: what a seat is a seat of.</summary>
internal readonly record struct Kind(int Index, int Type, int Pop)
{
    public static Kind[] All { get; } =
    [
        new(0, 0, Offer.General),
        new(1, 0, Offer.Women),
        new(2, 1, Offer.General),
        new(3, 2, Offer.General),
        new(4, 2, Offer.TraumaTrack),
        new(5, 3, Offer.General),
        new(6, 4, Offer.General),
        new(7, 5, Offer.General),
    ];

    public static int Of(int type, int pop) => All.First(k => k.Type == type && k.Pop == pop).Index;
}
