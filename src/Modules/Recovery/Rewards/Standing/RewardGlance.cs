using Footbridge.Clinical.Draws.Rewards;

namespace Footbridge.Recovery.Rewards;

/// <summary>How a client stands, for a card among others.</summary>
/// <param name="DrawsWaiting">Draws that wait.</param>
/// <param name="CentsWaiting">Vouchers that wait.</param>
/// <param name="Next">What the next time earns; null when nothing is given.</param>
/// <param name="Last">What was gained last; null when nothing ever was.</param>
internal sealed record RewardGlance(int DrawsWaiting, int CentsWaiting, RewardEarned? Next, RewardGlance.Gain? Last)
{
    public bool SomethingWaits => DrawsWaiting > 0 || CentsWaiting > 0;

    /// <summary>Something gained.</summary>
    public sealed record Gain(DateOnly On, string Schedule, string Slip);
}
