using System.Globalization;
using Footbridge.Clinical.Draws.Rewards;
using Footbridge.Ui;

namespace Footbridge.Recovery.Rewards;

/// <summary>How rewards are said: plainly, and never as a judgement.</summary>
internal static class RewardWords
{
    /// <summary>The name of a schedule.</summary>
    public static string ScheduleName(string schedule) =>
        RewardLibrary.Find(schedule)?.Name.In(CultureInfo.CurrentUICulture) ?? schedule;

    /// <summary>Where the numbers of a schedule come from.</summary>
    public static string SourceOf(string schedule) => RewardLibrary.Find(schedule)?.Source.In(CultureInfo.CurrentUICulture) ?? "";

    /// <summary>What a slip says.</summary>
    public static string SlipName(this IText text, string schedule, string slip) =>
        slip == RewardGain.Voucher
            ? text["recovery.reward.voucher"]
            : RewardLibrary.Find(schedule)?.SlipOf(slip)?.Name.In(CultureInfo.CurrentUICulture) ?? slip;

    /// <summary>A slip with how many of them are in the bowl, and what it brings.</summary>
    public static string SlipLine(this IText text, Formats formats, RewardSchedule schedule, Slip slip) =>
        text[
            slip.Cents == 0 ? "recovery.reward.slip-line-kind" : "recovery.reward.slip-line",
            text.SlipName(schedule.Id, slip.Id),
            slip.Count,
            schedule.Fishbowl!.Size,
            formats.Money(slip.Cents)
        ];

    /// <summary>Draws in words.</summary>
    public static string Draws(this IText text, int count) =>
        count == 1 ? text["recovery.reward.one-draw"] : text["recovery.reward.draws", count];

    /// <summary>What is earned, in words.</summary>
    public static string Earned(this IText text, Formats formats, int draws, int cents) =>
        (draws, cents) switch
        {
            (> 0, > 0) => text["recovery.reward.both", text.Draws(draws), formats.Money(cents)],
            (0, > 0) => formats.Money(cents),
            _ => text.Draws(draws),
        };

    /// <summary>Why something was gained.</summary>
    public static string Why(this IText text, Formats formats, GainEntry gain) =>
        text[
            gain.Goal == RewardGoal.Screens ? "recovery.reward.why-screen" : "recovery.reward.why-session",
            formats.DayShort(gain.EarnedOn),
            gain.InARow
        ];

    /// <summary>Key of how an occasion went.</summary>
    public static string TurnKey(SheetStep step) =>
        $"recovery.reward.turn.{(step.Goal == RewardGoal.Screens ? "screen" : "session")}-{step.Turn.ToString().ToLowerInvariant()}";

    /// <summary>Key of how a prize stands.</summary>
    public static string StateKey(GainState state) =>
        state switch
        {
            GainState.NoPrize => "recovery.reward.state-none",
            GainState.Owed => "recovery.reward.state-owed",
            GainState.Handed => "recovery.reward.state-handed",
            _ => "recovery.reward.state-open",
        };

    /// <summary>Tone of how a prize stands.</summary>
    public static string Tone(GainState state) =>
        state switch
        {
            GainState.Handed => "good",
            GainState.Owed => "warn",
            GainState.Open => "info",
            _ => "neutral",
        };

    /// <summary>What is rewarded, in words.</summary>
    public static string Goal(this IText text, RewardChoice choice) =>
        choice.Goal == RewardGoal.Attendance
            ? text["recovery.reward.goal-attendance"]
            : text["recovery.reward.goal-screens", text[$"monitoring.panel.{choice.Panel}"]];
}
