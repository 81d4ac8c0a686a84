using System.Text.Json.Serialization;
using Footbridge.Clinical.Measures.Instruments;

namespace Footbridge.Clinical.Draws.Rewards;

/// <summary>What is earned.</summary>
public enum RewardKind
{
    /// <summary>Draws from a bowl of slips.</summary>
    Fishbowl,

    /// <summary>A value that grows.</summary>
    Voucher,
}

/// <summary>What is earned for reaching a goal several times in a row. Exactly one of the two terms is there.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Version">Year and month.</param>
/// <param name="Kind">Which of the terms is there.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Source">Where its numbers come from, and whether they were checked.</param>
/// <param name="Fishbowl">The bowl and its draws.</param>
/// <param name="Voucher">The value and how it grows.</param>
public sealed record RewardSchedule(
    string Id,
    string Version,
    RewardKind Kind,
    Wording Name,
    Wording Source,
    FishbowlTerms? Fishbowl = null,
    VoucherTerms? Voucher = null
)
{
    /// <summary>A slip by its name, or null.</summary>
    public Slip? SlipOf(string id) => Fishbowl?.Slips.FirstOrDefault(s => s.Id == id);
}

/// <summary>Slips that are alike.</summary>
/// <param name="Id">Their name.</param>
/// <param name="Count">How many of them are in the bowl.</param>
/// <param name="Cents">Highest value of the prize; 0 for a kind word alone.</param>
/// <param name="Name">What they say.</param>
public sealed record Slip(string Id, int Count, int Cents, Wording Name);

/// <summary>A bowl and how many draws are earned.</summary>
/// <param name="Slips">What is in it. A slip that was drawn goes back.</param>
/// <param name="FirstDraws">Draws for the first time in a row.</param>
/// <param name="Rise">Draws more for each further time.</param>
/// <param name="MostDraws">At most so many draws for one time.</param>
/// <param name="ExpectedCents">What a draw is worth on average, as the file says; a reader refuses another number than the slips give.</param>
public sealed record FishbowlTerms(IReadOnlyList<Slip> Slips, int FirstDraws, int Rise, int MostDraws, decimal ExpectedCents)
{
    /// <summary>How many slips are in the bowl.</summary>
    [JsonIgnore]
    public int Size => Slips.Sum(s => s.Count);

    /// <summary>The value of the greatest prize.</summary>
    [JsonIgnore]
    public int GreatestCents => Slips.Max(s => s.Cents);

    /// <summary>What a draw is worth on average, worked out from the slips.</summary>
    public decimal WorkOutExpected() => Slips.Sum(s => (decimal)s.Count * s.Cents) / Size;
}

/// <summary>A value that grows.</summary>
/// <param name="FirstCents">For the first time in a row.</param>
/// <param name="RiseCents">More for each further time.</param>
/// <param name="BonusEach">A bonus comes with each so manieth time in a row.</param>
/// <param name="BonusCents">The bonus.</param>
/// <param name="Course">What a whole course comes to, as the file says; a reader refuses another sum than the numbers give.</param>
public sealed record VoucherTerms(int FirstCents, int RiseCents, int BonusEach, int BonusCents, VoucherCourse Course)
{
    /// <summary>The value of a time in a row, counted from 1.</summary>
    public int CentsOf(int inARow) => FirstCents + (RiseCents * (inARow - 1)) + (inARow % BonusEach == 0 ? BonusCents : 0);
}

/// <summary>A whole course.</summary>
/// <param name="Samples">Times in a row.</param>
/// <param name="Cents">What they come to.</param>
public sealed record VoucherCourse(int Samples, int Cents);
