namespace Footbridge.Recovery.Rewards;

/// <summary>Money as it is typed.</summary>
internal static class RewardMoney
{
    /// <summary>Dollars in cents; what cannot be kept stays too much.</summary>
    public static int ToCents(decimal? dollars) =>
        (int)Math.Clamp(Math.Round((dollars ?? -1) * 100, MidpointRounding.AwayFromZero), -1, int.MaxValue);
}
