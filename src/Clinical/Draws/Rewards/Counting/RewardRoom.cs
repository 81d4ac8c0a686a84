namespace Footbridge.Clinical.Draws.Rewards;

/// <summary>Which limit is nearer.</summary>
public enum RewardLimit
{
    /// <summary>That of one person in a year.</summary>
    ClientYear,

    /// <summary>That of the program in a month.</summary>
    ProgramMonth,
}

/// <summary>The limits of a program and what was given within them.</summary>
/// <param name="ClientYearCents">Most for one person in a calendar year.</param>
/// <param name="ProgramMonthCents">Most for all in a calendar month.</param>
/// <param name="ClientGiven">Given to this person in this year.</param>
/// <param name="ProgramGiven">Given to all in this month.</param>
public sealed record RewardRoom(int ClientYearCents, int ProgramMonthCents, int ClientGiven, int ProgramGiven)
{
    /// <summary>What is left for the person in the year.</summary>
    public int ClientLeft => Math.Max(0, ClientYearCents - ClientGiven);

    /// <summary>What is left for all in the month.</summary>
    public int ProgramLeft => Math.Max(0, ProgramMonthCents - ProgramGiven);

    /// <summary>What is left of the nearer limit.</summary>
    public int Left => Math.Min(ClientLeft, ProgramLeft);

    /// <summary>The nearer limit.</summary>
    public RewardLimit Nearer => ClientLeft <= ProgramLeft ? RewardLimit.ClientYear : RewardLimit.ProgramMonth;

    /// <summary>Whether something of at most this value may be given. A draw is asked with its greatest prize, so that the chances are the
    /// same in each draw that is held.</summary>
    public bool Fits(int cents) => cents <= Left;
}
