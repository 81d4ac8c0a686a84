namespace Footbridge.Billing;

/// <summary>Dollars as typed, cents as kept.</summary>
internal static class Money
{
    public static long ToCents(decimal dollars) =>
        (long)Math.Round(Math.Clamp(dollars, -1_000_000_000m, 1_000_000_000m) * 100, MidpointRounding.AwayFromZero);

    public static decimal ToDollars(long cents) => cents / 100m;
}
