namespace Footbridge.Ui;

/// <summary>Round numbers for an axis.</summary>
internal static class Ticks
{
    /// <summary>An axis that holds both ends, with about as many steps as wished.</summary>
    internal static (double Min, double Max, double Step) For(double min, double max, int wished)
    {
        if (max <= min)
        {
            max = min + 1;
        }

        var rough = (max - min) / wished;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = (rough / power) switch
        {
            <= 1 => power,
            <= 2 => 2 * power,
            <= 2.5 => 2.5 * power,
            <= 5 => 5 * power,
            _ => 10 * power,
        };
        return (Math.Floor(min / step) * step, Math.Ceiling((max / step) - 1e-9) * step, step);
    }
}
