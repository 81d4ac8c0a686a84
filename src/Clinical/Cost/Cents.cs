namespace Footbridge.Clinical.Cost;

/// <summary>Whole-cent arithmetic. A half cent is rounded up.</summary>
public static class Cents
{
    /// <summary>A percentage of an amount, half cents up.</summary>
    /// <param name="cents">Amount, not negative.</param>
    /// <param name="percent">Whole percent.</param>
    public static long Percent(long cents, int percent) => Share(cents, percent, 100);

    /// <summary>A part of an amount, half cents up.</summary>
    /// <param name="cents">Amount, not negative.</param>
    /// <param name="part">So many.</param>
    /// <param name="of">Of so many.</param>
    public static long Share(long cents, long part, long of)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cents);
        ArgumentOutOfRangeException.ThrowIfNegative(part);
        ArgumentOutOfRangeException.ThrowIfLessThan(of, 1);
        return (long)(((2 * (Int128)cents * part) + of) / (2 * (Int128)of));
    }
}
