namespace Footbridge.Care.Reviews;

/// <summary>How often a plan is reviewed. Source: the program's own default (review at each step of care, weekly while care is most
/// intensive); a payer's rule takes its place where there is one.</summary>
/// <param name="EarlyWeeks">Weeks that count as early.</param>
/// <param name="EarlyEvery">Days between reviews in the early weeks.</param>
/// <param name="LaterEvery">Days between reviews after them.</param>
internal sealed record ReviewRule(int EarlyWeeks, int EarlyEvery, int LaterEvery)
{
    public static ReviewRule Default { get; } = new(EarlyWeeks: 4, EarlyEvery: 7, LaterEvery: 14);

    /// <summary>The first review of a stay.</summary>
    public DateOnly FirstDue(DateOnly admittedOn) => admittedOn.AddDays(EarlyEvery);

    /// <summary>The review after one that was held.</summary>
    /// <param name="admittedOn">First day of the stay.</param>
    /// <param name="reviewedOn">Day of the review.</param>
    /// <param name="payerEvery">Days between reviews that the payer asks for, if it does.</param>
    public DateOnly NextDue(DateOnly admittedOn, DateOnly reviewedOn, int? payerEvery = null)
    {
        var daysIn = reviewedOn.DayNumber - admittedOn.DayNumber;
        return reviewedOn.AddDays(payerEvery ?? (daysIn < 7 * EarlyWeeks ? EarlyEvery : LaterEvery));
    }
}
