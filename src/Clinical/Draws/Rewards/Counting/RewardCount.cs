namespace Footbridge.Clinical.Draws.Rewards;

/// <summary>How one occasion of a goal went. None of them is a verdict on a person.</summary>
public enum RewardTurn
{
    /// <summary>The goal was reached.</summary>
    Met,

    /// <summary>A test found something that no prescription explains.</summary>
    Found,

    /// <summary>It did not take place, without a word.</summary>
    Missed,

    /// <summary>It did not take place, for a reason that was accepted.</summary>
    Excused,

    /// <summary>The answer is still to come.</summary>
    Waiting,
}

/// <summary>What an occasion earned.</summary>
/// <param name="InARow">Times in a row after it; 0 when the count begins again.</param>
/// <param name="Draws">Draws that it earned.</param>
/// <param name="Cents">Value of the voucher that it earned.</param>
public sealed record RewardEarned(int InARow, int Draws, int Cents);

/// <summary>Decides what is earned. What was earned before is never touched by what comes later.</summary>
public static class RewardCount
{
    /// <summary>What an occasion earns.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="inARow">Times in a row before it.</param>
    /// <param name="turn">How it went.</param>
    public static RewardEarned Next(RewardSchedule schedule, int inARow, RewardTurn turn)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return turn switch
        {
            RewardTurn.Met => Met(schedule, inARow + 1),
            // An excused absence holds the count, and so does a result that is still to come.
            RewardTurn.Excused or RewardTurn.Waiting => new(inARow, 0, 0),
            _ => new(0, 0, 0),
        };
    }

    /// <summary>What each of several occasions earns, the oldest first.</summary>
    public static IReadOnlyList<RewardEarned> Of(RewardSchedule schedule, IEnumerable<RewardTurn> turns)
    {
        ArgumentNullException.ThrowIfNull(turns);
        var all = new List<RewardEarned>();
        foreach (var turn in turns)
        {
            all.Add(Next(schedule, all.Count == 0 ? 0 : all[^1].InARow, turn));
        }

        return all;
    }

    private static RewardEarned Met(RewardSchedule schedule, int inARow) =>
        schedule switch
        {
            { Fishbowl: { } bowl } => new(
                inARow,
                (int)Math.Min(bowl.MostDraws, bowl.FirstDraws + ((long)bowl.Rise * (inARow - 1))),
                0
            ),
            { Voucher: { } voucher } => new(inARow, 0, voucher.CentsOf(inARow)),
            _ => new(inARow, 0, 0),
        };
}
