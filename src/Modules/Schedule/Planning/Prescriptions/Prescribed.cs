namespace Footbridge.Schedule.Prescriptions;

/// <summary>What holds for a client's week on a day.</summary>
/// <param name="Terms">What it says.</param>
/// <param name="From">Since when it was written so; null where nothing was written and it follows from the level of care.</param>
/// <param name="ChangeDays">Days from which something was written, in order.</param>
public sealed record Prescribed(Terms Terms, DateOnly? From, IReadOnlyList<DateOnly> ChangeDays);
