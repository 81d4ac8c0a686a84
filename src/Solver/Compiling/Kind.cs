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
        new(8, 0, Offer.OtherLanguage),
        new(9, 1, Offer.OtherLanguage),
        new(10, 2, Offer.OtherLanguage),
        new(11, 3, Offer.OtherLanguage),
        new(12, 4, Offer.OtherLanguage),
        new(13, 5, Offer.OtherLanguage),
    ];

    public static int Of(int type, int pop) => All.First(k => k.Type == type && k.Pop == pop).Index;
}
