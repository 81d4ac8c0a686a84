namespace Footbridge.Risk.Rules;

/// <summary>What a rule listens to.</summary>
internal enum SignalKind
{
    /// <summary>A check-in asks for a call.</summary>
    CallWanted,

    /// <summary>The button on the help page was pressed.</summary>
    HelpPressed,

    /// <summary>The client tells of use.</summary>
    Use,

    /// <summary>A strong craving.</summary>
    CravingHigh,

    /// <summary>Craving above what is usual for this client.</summary>
    CravingRise,

    /// <summary>A very low mood.</summary>
    LowMood,

    /// <summary>A group was missed without a word.</summary>
    MissedGroup,

    /// <summary>No check-in for days.</summary>
    Silence,

    /// <summary>Staff marked a risk in a note.</summary>
    Noted,

    /// <summary>A drug screen found what no prescription explains.</summary>
    ScreenPositive,

    /// <summary>A drug screen that was asked for was not done.</summary>
    ScreenMissed,

    /// <summary>The score of an instrument is worse than before by more than chance.</summary>
    ScoreWorsened,

    /// <summary>One answer of an instrument asks for a look.</summary>
    ItemAlert,

    /// <summary>The review of the treatment plan is overdue.</summary>
    ReviewOverdue,

    /// <summary>The prescribed hours of this week will not be reached.</summary>
    HoursAtRisk,

    /// <summary>A message of the client waits past the promised time.</summary>
    MessageLate,
}

/// <summary>A number that a rule of some kind needs.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Least">Lowest value.</param>
/// <param name="Most">Highest value.</param>
internal sealed record ThresholdField(string Name, int Least, int Most);

/// <summary>The numbers that rules of each kind need.</summary>
internal static class ThresholdFields
{
    public static IReadOnlyList<ThresholdField> Of(SignalKind kind) =>
        kind switch
        {
            SignalKind.CravingHigh => [new("least", 1, 10)],
            SignalKind.LowMood => [new("most", 0, 9)],
            SignalKind.Silence => [new("days", 2, 30)],
            SignalKind.CravingRise =>
            [
                new("points", 1, 10),
                new("recent", 1, 14),
                new("days", 7, 60),
                new("fewest", 2, 60),
                new("quietDays", 1, 30),
            ],
            SignalKind.ReviewOverdue => [new("days", 1, 60), new("quietDays", 1, 60)],
            SignalKind.HoursAtRisk => [new("fromDay", 1, 7), new("short", 1, 600)],
            _ => [],
        };
}
