using Footbridge.Ui;

namespace Footbridge.Intake.Board;

/// <summary>Waiting times in words.</summary>
internal static class Waiting
{
    /// <summary>"25 min", "5 h", "3 days".</summary>
    public static string Words(IText text, int minutes) =>
        minutes switch
        {
            < 120 => text["intake.clock.minutes", minutes],
            < 48 * 60 => text["intake.clock.hours", minutes / 60],
            _ => text["intake.clock.days", minutes / (24 * 60)],
        };

    /// <summary>What the clock says, with what it runs towards; null when no clock runs.</summary>
    public static string? Line(IText text, SpeedClock clock) =>
        clock.Goal switch
        {
            ClockGoal.FirstContact => text["intake.clock.contact", Words(text, clock.WaitingMinutes)],
            ClockGoal.Assessment => text["intake.clock.assessment", Words(text, clock.WaitingMinutes)],
            _ => null,
        };

    public static string Tone(SpeedClock clock) =>
        clock.Tone switch
        {
            ClockTone.Overdue => "danger",
            ClockTone.Late => "warn",
            _ => "neutral",
        };
}
