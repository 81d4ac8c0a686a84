using Footbridge.Clinical.Draws.Rewards;

namespace Footbridge.Recovery.Rewards;

/// <summary>Something that may be rewarded.</summary>
/// <param name="Id">The screen, the request or the session.</param>
/// <param name="On">Local day.</param>
/// <param name="Goal">Which goal it is of.</param>
/// <param name="Panel">Which panel, for a screen.</param>
/// <param name="Turn">How it went.</param>
internal sealed record RewardOccasion(Guid Id, DateOnly On, RewardGoal Goal, string? Panel, RewardTurn Turn)
{
    // A sample that was given counts more than a request of the same day that was not answered.
    private static readonly RewardTurn[] OfScreens =
    [
        RewardTurn.Found,
        RewardTurn.Waiting,
        RewardTurn.Met,
        RewardTurn.Excused,
        RewardTurn.Missed,
    ];

    // Who comes to all sessions of a day has reached the goal of the day.
    private static readonly RewardTurn[] OfSessions =
    [
        RewardTurn.Missed,
        RewardTurn.Waiting,
        RewardTurn.Met,
        RewardTurn.Excused,
        RewardTurn.Found,
    ];

    /// <summary>Makes one of all of a goal on a day, so that nobody earns twice on a day. It keeps the id of the first that took place.</summary>
    public static IEnumerable<RewardOccasion> ByDay(IEnumerable<RewardOccasion> all) =>
        all.GroupBy(o => (o.On, o.Goal, o.Panel))
            .Select(day =>
            {
                var order = day.Key.Goal == RewardGoal.Screens ? OfScreens : OfSessions;
                var first = day.OrderBy(o => o.Turn is RewardTurn.Missed or RewardTurn.Excused).ThenBy(o => o.Id).First();
                return first with { Turn = order.First(turn => day.Any(o => o.Turn == turn)) };
            });
}
