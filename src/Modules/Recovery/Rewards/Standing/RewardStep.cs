using Footbridge.Clinical.Draws.Rewards;

namespace Footbridge.Recovery.Rewards;

/// <summary>One occasion of a client and what it earned.</summary>
/// <param name="Occasion">The screen, the request or the session.</param>
/// <param name="On">Local day.</param>
/// <param name="Turn">How it went.</param>
/// <param name="Terms">What counted on that day.</param>
/// <param name="Earned">What it earned.</param>
/// <param name="DrawsHeld">Draws that were held for it.</param>
/// <param name="CentsGiven">Vouchers that were given for it.</param>
internal sealed record RewardStep(
    Guid Occasion,
    DateOnly On,
    RewardTurn Turn,
    RewardTerms Terms,
    RewardEarned Earned,
    int DrawsHeld,
    int CentsGiven
)
{
    /// <summary>Draws that wait to be held. What was held stays, also when a result that came later would have earned less.</summary>
    public int DrawsWaiting => Math.Max(0, Earned.Draws - DrawsHeld);

    /// <summary>What of a voucher waits to be given.</summary>
    public int CentsWaiting => Math.Max(0, Earned.Cents - CentsGiven);

    public bool Waits => DrawsWaiting > 0 || CentsWaiting > 0;
}

/// <summary>How a client stands with rewards.</summary>
/// <param name="Steps">What happened, the oldest first.</param>
internal sealed record RewardStanding(IReadOnlyList<RewardStep> Steps)
{
    public static RewardStanding Nothing { get; } = new([]);

    public int DrawsWaiting => Steps.Sum(s => s.DrawsWaiting);

    public int CentsWaiting => Steps.Sum(s => s.CentsWaiting);

    /// <summary>What is drawn or given first.</summary>
    public RewardStep? First => Steps.FirstOrDefault(s => s.Waits);

    /// <summary>What the next time earns, when what counts now goes on.</summary>
    public RewardEarned Next(RewardTerms now) =>
        RewardCount.Next(
            now.Rewards,
            Steps is [.., var last] && last.Terms.CountsOn(now) ? last.Earned.InARow : 0,
            RewardTurn.Met
        );

    /// <summary>Counts occasions, the oldest first. Where something else is rewarded from a day on, the count begins there.</summary>
    public static RewardStanding Of(IEnumerable<RewardOccasion> occasions, TermsBook terms, IReadOnlyCollection<RewardGain> gains)
    {
        var given = gains.ToLookup(g => g.Occasion);
        var steps = new List<RewardStep>();
        foreach (var occasion in occasions)
        {
            if (terms.On(occasion.On) is not { } then || then.Goal != occasion.Goal || then.Panel != occasion.Panel)
            {
                continue;
            }

            var before = steps is [.., var last] && last.Terms.CountsOn(then) ? last.Earned.InARow : 0;
            steps.Add(
                new(
                    occasion.Id,
                    occasion.On,
                    occasion.Turn,
                    then,
                    RewardCount.Next(then.Rewards, before, occasion.Turn),
                    given[occasion.Id].Count(g => g.Draw is not null),
                    given[occasion.Id].Where(g => g.Draw is null).Sum(g => g.Cents)
                )
            );
        }

        return new(steps);
    }
}
