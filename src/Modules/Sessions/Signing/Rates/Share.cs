namespace Footbridge.Sessions.Signing.Rates;

/// <summary>A part of a whole.</summary>
/// <param name="Part">The part.</param>
/// <param name="Whole">The whole; zero when there is nothing to count.</param>
internal readonly record struct Share(int Part, int Whole)
{
    /// <summary>In hundred, rounded; null of nothing.</summary>
    public int? Percent => Whole == 0 ? null : (int)Math.Round(100.0 * Part / Whole, MidpointRounding.AwayFromZero);
}
